package nl.waarborg.ui.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.ui.form.Filled;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people typed and have not sent yet: one draft for each person and form, seen by nobody else, gone once it is sent.
 * Kept beside the log and not among the read models, because it cannot be built again.
 */
@Component
public final class Drafts {

    /** The longest draft in characters; what is longer is not kept. */
    static final int LONGEST = 4_000_000;

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS draft (person VARCHAR(200) NOT NULL,"
            + " form VARCHAR(300) NOT NULL, command VARCHAR(100) NOT NULL, saved_at TIMESTAMP NOT NULL, answers TEXT NOT NULL,"
            + " PRIMARY KEY (person, form))";
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
    };

    private final JdbcTemplate sql;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        sql.execute(TABLE);
    }

    /** A kept draft of a form that became this command. */
    public record Draft(String command, Instant savedAt, Filled filled) {
    }

    /**
     * Keeps what was typed in place of an earlier draft.
     *
     * @return when it was kept, or empty when it is too long to keep; then the earlier draft stays
     */
    public Optional<Instant> keep(String person, String form, String command, Filled filled) {
        String answers = json.writeValueAsString(filled.fields());
        if (answers.length() > LONGEST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (!replace(person, form, command, answers, now)) {
            try {
                sql.update("INSERT INTO draft (person, form, command, saved_at, answers) VALUES (?, ?, ?, ?, ?)",
                        person, form, command, Timestamp.from(now), answers);
            } catch (DuplicateKeyException savedMeanwhile) {
                replace(person, form, command, answers, now);
            }
        }
        return Optional.of(now);
    }

    private boolean replace(String person, String form, String command, String answers, Instant now) {
        return sql.update("UPDATE draft SET command = ?, saved_at = ?, answers = ? WHERE person = ? AND form = ?",
                command, Timestamp.from(now), answers, person, form) > 0;
    }

    /** The draft of a person for a form, or empty. */
    public Optional<Draft> find(String person, String form) {
        return sql.query("SELECT command, saved_at, answers FROM draft WHERE person = ? AND form = ?",
                (row, number) -> new Draft(row.getString("command"), row.getTimestamp("saved_at").toInstant(),
                        Filled.kept(json.readValue(row.getString("answers"), FIELDS))), person, form).stream().findFirst();
    }

    /** Throws a draft away. */
    public void discard(String person, String form) {
        sql.update("DELETE FROM draft WHERE person = ? AND form = ?", person, form);
    }
}
