package nl.waarborg.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.workflow.log.SqlFailure;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bytes of documents, by their SHA-256, in the database of the log: the event that speaks of a document and its bytes
 * are stored in one transaction. The same bytes are stored once, whoever brings them; which project has them is for the
 * events to say. Cut into parts, so that a document is never in memory as a whole.
 */
public final class Documents {

    private static final int TRIES = 3;
    private static final int PART = 1 << 19;
    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS document (
                sha256    VARCHAR(64) NOT NULL PRIMARY KEY,
                size      BIGINT NOT NULL,
                parts     INTEGER NOT NULL,
                stored_at VARCHAR(40) NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS document_part (
                sha256 VARCHAR(64) NOT NULL,
                part   INTEGER NOT NULL,
                bytes  BYTEA NOT NULL,
                PRIMARY KEY (sha256, part))""");

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Commands commands;
    private final Clock clock;

    Documents(DataSource dataSource, PlatformTransactionManager transactions, Commands commands, Clock clock) {
        this.sql = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        this.commands = commands;
        this.clock = clock;
        TABLES.forEach(sql::execute);
    }

    /** Bytes that can be read again from the start. */
    public interface Source {
        /** Opens them; the reader closes. */
        InputStream open() throws IOException;
    }

    /**
     * Stores a document and sends the commands that speak of it, all or nothing.
     *
     * @param sha256 what the bytes should hash to, in lower-case hexadecimal
     * @return the receipt of the last command
     * @throws nl.waarborg.domain.project.Refusal if a command is refused; then nothing was stored
     * @throws IllegalArgumentException if the bytes hash to something else
     */
    public Receipt add(String sha256, Source source, List<ProjectCommand> speaking, By by) {
        for (int tried = 1; ; tried++) {
            try {
                return transaction.execute(status -> {
                    keep(sha256, source);
                    Receipt last = null;
                    for (ProjectCommand command : speaking) {
                        last = commands.send(command, by);
                    }
                    return last;
                });
            } catch (RuntimeException failure) {
                // Nothing of it was stored, so nothing of it may be remembered.
                speaking.forEach(command -> commands.forget(command.projectId()));
                boolean inTheWay = failure instanceof UnexpectedRollbackException || SqlFailure.isDuplicate(failure)
                        || Commands.isWorthAnotherTry(failure);
                if (tried == TRIES || !inTheWay) {
                    throw failure;
                }
            }
        }
    }

    private void keep(String sha256, Source source) {
        if (has(sha256)) {
            return;
        }
        MessageDigest digest = sha256();
        long size = 0;
        int parts = 0;
        try (InputStream in = source.open()) {
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                digest.update(part);
                size += part.length;
                sql.update("INSERT INTO document_part (sha256, part, bytes) VALUES (?, ?, ?)", sha256, parts++, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw new IllegalArgumentException("Expected bytes that hash to " + sha256 + ", but got " + found);
        }
        sql.update("INSERT INTO document (sha256, size, parts, stored_at) VALUES (?, ?, ?, ?)",
                sha256, size, parts, clock.instant().toString());
    }

    /** Whether these bytes are stored. */
    public boolean has(String sha256) {
        return sql.queryForObject("SELECT count(*) FROM document WHERE sha256 = ?", Integer.class, sha256) > 0;
    }

    /** Whether the stored bytes are there and still hash to what they are called by. */
    public boolean isIntact(String sha256) {
        MessageDigest digest = sha256();
        try {
            write(sha256, new DigestOnly(digest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EmptyResultDataAccessException missing) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    /** Writes the stored bytes as they are; ask {@link #isIntact} first. Refuses bytes that are not stored. */
    public void write(String sha256, OutputStream out) throws IOException {
        int parts = sql.queryForObject("SELECT parts FROM document WHERE sha256 = ?", Integer.class, sha256);
        for (int part = 0; part < parts; part++) {
            out.write(sql.queryForObject("SELECT bytes FROM document_part WHERE sha256 = ? AND part = ?", byte[].class, sha256, part));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is missing", e);
        }
    }

    /** Takes bytes for their hash alone. */
    private static final class DigestOnly extends OutputStream {

        private final MessageDigest digest;

        DigestOnly(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void write(int one) {
            digest.update((byte) one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
        }
    }
}
