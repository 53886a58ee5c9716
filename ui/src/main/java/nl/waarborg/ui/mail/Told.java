package nl.waarborg.ui.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.waarborg.ui.agenda.AgendaItem;
import nl.waarborg.ui.agenda.Reached;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who was mailed of what. The rows are written before the mail is sent, under a key that exists once, so that no restart and no
 * second node sends it again: at most once. Only a hash of the term is kept, and no address. Kept beside the log, because
 * it cannot be built again.
 */
final class Told {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS mail_told (recipient VARCHAR(200) NOT NULL,"
            + " term VARCHAR(64) NOT NULL, told_on DATE NOT NULL, PRIMARY KEY (recipient, term))";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    Told(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        sql.execute(TABLE);
    }

    /** The key of a term with its day and the step that it reached. */
    static String key(Reached reached) {
        AgendaItem item = reached.item();
        return hash(String.join("\n", item.kind().name(), item.projectId(), item.subject(), item.on().toString(), reached.level().name()));
    }

    /** The key of a day, on which nobody gets a second mail. */
    static String key(LocalDate day) {
        return "day " + day;
    }

    /** The keys of everything that somebody was mailed of. */
    Set<String> of(String recipient) {
        return new HashSet<>(sql.queryForList("SELECT term FROM mail_told WHERE recipient = ?", String.class, recipient));
    }

    /**
     * Says before the mail that it is sent.
     *
     * @return false, and then nothing is written, when another node was first or it is not the first mail of the day
     */
    boolean claim(String recipient, List<String> terms, LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> {
                insert(recipient, key(today), today);
                terms.stream().distinct().forEach(term -> insert(recipient, term, today));
            });
            return true;
        } catch (DuplicateKeyException told) {
            return false;
        }
    }

    private void insert(String recipient, String term, LocalDate today) {
        sql.update("INSERT INTO mail_told (recipient, term, told_on) VALUES (?, ?, ?)", recipient, term, Date.valueOf(today));
    }

    /** Takes it back after a mail that certainly did not leave. */
    void release(String recipient, List<String> terms, LocalDate today) {
        transaction.executeWithoutResult(status -> {
            terms.forEach(term -> sql.update("DELETE FROM mail_told WHERE recipient = ? AND term = ?", recipient, term));
            sql.update("DELETE FROM mail_told WHERE recipient = ? AND term = ?", recipient, key(today));
        });
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, but it is missing", e);
        }
    }
}
