package nl.waarborg.evidence.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.evidence.note.Checkpoint;
import nl.waarborg.evidence.note.SignedNote;

/** The checkpoints in the database: at most one for a size, and none is ever changed. */
final class CheckpointTable {

    private static final String COLUMNS = "SELECT size, note, signed_at FROM checkpoint ";
    private static final String LAST = COLUMNS + "ORDER BY size DESC LIMIT 1";
    private static final String FROM = COLUMNS + "WHERE size >= ? ORDER BY size LIMIT ?";
    private static final String INSERT = "INSERT INTO checkpoint (size, note, signed_at) VALUES (?, ?, ?)";

    private CheckpointTable() {
    }

    static Optional<SignedCheckpoint> last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST); ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row(row).read()) : Optional.empty();
        }
    }

    /** Up to {@code max} checkpoints of a size of {@code size} or more, the smallest first. */
    static List<SignedCheckpoint> from(Connection connection, long size, int max) throws SQLException {
        return rows(connection, size, max).stream().map(Row::read).toList();
    }

    /** As above, unread. */
    static List<Row> rows(Connection connection, long size, int max) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FROM)) {
            select.setLong(1, size);
            select.setInt(2, max);
            try (ResultSet row = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row(row));
                }
                return found;
            }
        }
    }

    static void insert(Connection connection, SignedCheckpoint signed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, signed.size());
            insert.setBytes(2, signed.note().bytes());
            insert.setLong(3, signed.signedAt().getEpochSecond());
            insert.executeUpdate();
        }
    }

    /** A row as it stands there, whatever that is. */
    record Row(long size, byte[] note, long signedAt) {

        /** What it says; refuses what is no checkpoint of that size. */
        SignedCheckpoint read() {
            try {
                SignedNote signed = SignedNote.read(note);
                Checkpoint checkpoint = Checkpoint.read(signed.text());
                if (checkpoint.size() != size) {
                    throw new IllegalArgumentException("it is of size " + checkpoint.size());
                }
                return new SignedCheckpoint(checkpoint, signed, Instant.ofEpochSecond(signedAt));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Expected a checkpoint of size %d, but the stored one is damaged".formatted(size), e);
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getBytes(2), row.getLong(3));
    }
}
