package nl.waarborg.evidence.checkpoint;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import nl.waarborg.evidence.Transaction;
import nl.waarborg.evidence.checkpoint.CheckpointTable.Row;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;

/**
 * Whether every stored checkpoint is one that the log signed, at the time it says. A signature takes a millisecond to
 * verify, so those that were verified before are only held against one hash over all of them.
 */
final class CheckpointCheck {

    private static final int PAGE = 200;

    private final DataSource dataSource;
    private final TrustedKeys trusted;
    private long verified;
    private byte[] hashOfVerified = sha256().digest();

    CheckpointCheck(DataSource dataSource, TrustedKeys trusted) {
        this.dataSource = dataSource;
        this.trusted = trusted;
    }

    /** The first checkpoint that is not as it was signed. */
    Optional<LogFlaw> flaw() {
        return pass(verified);
    }

    /** One pass, of which the first rows were verified before if their hash is still the same. */
    private Optional<LogFlaw> pass(long known) {
        MessageDigest hash = sha256();
        long row = 0;
        long from = 0;
        while (true) {
            long size = from;
            List<Row> page = Transaction.run(dataSource, "read checkpoints", connection -> CheckpointTable.rows(connection, size, PAGE));
            for (Row one : page) {
                if (row == known && !MessageDigest.isEqual(copy(hash).digest(), hashOfVerified)) {
                    return restart();
                }
                Optional<LogFlaw> flaw = row++ < known ? Optional.empty() : flaw(one);
                if (flaw.isPresent()) {
                    return flaw;
                }
                hash.update(ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES)
                        .putLong(one.size()).putLong(one.signedAt()).putInt(one.note().length).array());
                hash.update(one.note());
            }
            if (page.size() < PAGE) {
                break;
            }
            from = page.get(page.size() - 1).size() + 1;
        }
        byte[] whole = hash.digest();
        if (row < known || row == known && !MessageDigest.isEqual(whole, hashOfVerified)) {
            return restart();
        }
        verified = row;
        hashOfVerified = whole;
        return Optional.empty();
    }

    private Optional<LogFlaw> restart() {
        verified = 0;
        hashOfVerified = sha256().digest();
        return pass(0);
    }

    private Optional<LogFlaw> flaw(Row row) {
        try {
            SignedNote note = row.read().note();
            trusted.open(note);
            boolean intime = trusted.keys().stream().map(key -> key.signedAt(note)).filter(OptionalLong::isPresent)
                    .allMatch(at -> at.getAsLong() == row.signedAt());
            return intime ? Optional.empty() : Optional.of(new LogFlaw(row.size(), null, null,
                    "Expected checkpoint %d at the time it was signed, but it is stored with another".formatted(row.size())));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.of(new LogFlaw(row.size(), null, null, e.getMessage()));
        }
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Expected SHA-256 that can be copied, but it cannot", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256, which every Java has, but it is missing", e);
        }
    }
}
