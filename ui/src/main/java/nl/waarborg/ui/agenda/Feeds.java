package nl.waarborg.ui.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Secret addresses under which a calendar program reads somebody's agenda, or one project of it, without signing in. Only
 * the hash of the secret is kept, so that nobody who reads the table can read an agenda. One for each person and project;
 * a new one takes the place of the old. Kept beside the log, because it cannot be built again.
 */
@Component
class Feeds {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS agenda_feed (token_hash VARCHAR(64) NOT NULL PRIMARY KEY,"
            + " person VARCHAR(200) NOT NULL, project VARCHAR(100) NOT NULL, language VARCHAR(2) NOT NULL,"
            + " created_at TIMESTAMP NOT NULL, UNIQUE (person, project))";
    /** 256 bits. */
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST = 100;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcTemplate sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        sql.execute(TABLE);
    }

    /**
     * An address that somebody made.
     *
     * @param person    the id of who made it
     * @param project   the project it is about; empty for all
     * @param language  the language in which it speaks
     * @param createdAt since when it works
     */
    record Feed(String person, String project, String language, Instant createdAt) {
    }

    /** Makes a new secret in place of an earlier one for the same; it is told once and not kept. */
    String create(String person, String project, String language) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            replace(secret, person, project, language);
        } catch (DuplicateKeyException madeMeanwhile) {
            replace(secret, person, project, language);
        }
        return secret;
    }

    private void replace(String secret, String person, String project, String language) {
        transaction.executeWithoutResult(status -> {
            revoke(person, project);
            sql.update("INSERT INTO agenda_feed (token_hash, person, project, language, created_at) VALUES (?, ?, ?, ?, ?)",
                    hash(secret), person, project, language, Timestamp.from(clock.instant()));
        });
    }

    /** Ends an address at once. */
    void revoke(String person, String project) {
        sql.update("DELETE FROM agenda_feed WHERE person = ? AND project = ?", person, project);
    }

    /** The addresses that a person made, the one for everything first. */
    List<Feed> of(String person) {
        return sql.query("SELECT person, project, language, created_at FROM agenda_feed WHERE person = ? ORDER BY project",
                (row, number) -> feed(row), person);
    }

    /** What a secret opens; empty for one that is unknown or was revoked. Every secret costs the same work. */
    Optional<Feed> find(String secret) {
        String asked = secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret;
        return sql.query("SELECT person, project, language, created_at FROM agenda_feed WHERE token_hash = ?",
                (row, number) -> feed(row), hash(asked)).stream().findFirst();
    }

    private static Feed feed(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Feed(row.getString("person"), row.getString("project"), row.getString("language"),
                row.getTimestamp("created_at").toInstant());
    }

    /** What is kept of a secret. */
    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, but it is missing", e);
        }
    }
}
