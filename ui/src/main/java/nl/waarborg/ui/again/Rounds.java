package nl.waarborg.ui.again;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.ui.again.Round.Reached;
import nl.waarborg.ui.again.Round.Result;
import nl.waarborg.ui.signin.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps rounds beside the log: what was picked, and how far each project is, also after a crash. */
@Component
class Rounds {

    private static final int SHOWN = 20;
    private static final String ROUND = "CREATE TABLE IF NOT EXISTS again_round (id VARCHAR(40) PRIMARY KEY,"
            + " municipalities VARCHAR(2000) NOT NULL, cause VARCHAR(40) NOT NULL, explanation TEXT NOT NULL,"
            + " due_on DATE NOT NULL, selection TEXT NOT NULL, person VARCHAR(200) NOT NULL, made_at TIMESTAMP NOT NULL)";
    private static final String CASE = "CREATE TABLE IF NOT EXISTS again_case (round VARCHAR(40) NOT NULL,"
            + " project VARCHAR(200) NOT NULL, place INT NOT NULL, name TEXT NOT NULL, result VARCHAR(20) NOT NULL,"
            + " why VARCHAR(100), refused_date DATE, PRIMARY KEY (round, project))";
    private static final String NEWEST = "SELECT r.id, r.municipalities, r.cause, r.made_at, COUNT(c.project) AS cases,"
            + " COUNT(CASE WHEN c.result <> 'WAITING' THEN 1 END) AS handled"
            + " FROM again_round r LEFT JOIN again_case c ON c.round = r.id"
            + " GROUP BY r.id, r.municipalities, r.cause, r.made_at ORDER BY r.made_at DESC, r.id";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    Rounds(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        sql.execute(ROUND);
        sql.execute(CASE);
    }

    /** Writes a round down, before anything of it is done. */
    void add(Round round) {
        transaction.executeWithoutResult(status -> {
            sql.update("INSERT INTO again_round (id, municipalities, cause, explanation, due_on, selection, person, made_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", round.id(), String.join(",", round.municipalities()),
                    round.trigger().name(), round.explanation(), Date.valueOf(round.dueOn()), round.selection(),
                    round.person(), Timestamp.from(round.madeAt()));
            for (int place = 0; place < round.cases().size(); place++) {
                Reached one = round.cases().get(place);
                sql.update("INSERT INTO again_case (round, project, place, name, result) VALUES (?, ?, ?, ?, ?)",
                        round.id(), one.project(), place, one.name(), Result.WAITING.name());
            }
        });
    }

    /** Writes down what became of one project of a round. */
    void reached(String round, String project, Result result, String why, LocalDate date) {
        sql.update("UPDATE again_case SET result = ?, why = ?, refused_date = ? WHERE round = ? AND project = ?",
                result.name(), why, date == null ? null : Date.valueOf(date), round, project);
    }

    /** A round that this person may see: all of its projects lie in their municipalities. */
    Optional<Round> find(String id, Person person) {
        return sql.query("SELECT * FROM again_round WHERE id = ?", this::round, id).stream()
                .filter(round -> round.municipalities().stream().allMatch(person::serves)).findFirst();
    }

    /** The newest rounds that this person may see, each with how far it is. */
    List<RoundLine> newest(Person person) {
        return sql.query(NEWEST, Rounds::line).stream()
                .filter(round -> round.municipalities().stream().allMatch(person::serves)).limit(SHOWN).toList();
    }

    private static RoundLine line(ResultSet row, int number) throws SQLException {
        return new RoundLine(
                row.getString("id"), municipalities(row), Trigger.valueOf(row.getString("cause")),
                row.getTimestamp("made_at").toInstant(), row.getInt("handled"), row.getInt("cases"));
    }

    private static List<String> municipalities(ResultSet row) throws SQLException {
        return List.of(row.getString("municipalities").split(","));
    }

    private Round round(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Round(
                id, municipalities(row), Trigger.valueOf(row.getString("cause")),
                row.getString("explanation"), row.getDate("due_on").toLocalDate(), row.getString("selection"),
                row.getString("person"), row.getTimestamp("made_at").toInstant(),
                sql.query("SELECT * FROM again_case WHERE round = ? ORDER BY place", Rounds::reached, id));
    }

    private static Reached reached(ResultSet row, int number) throws SQLException {
        Date date = row.getDate("refused_date");
        return new Reached(row.getString("project"), row.getString("name"), Result.valueOf(row.getString("result")),
                row.getString("why"), date == null ? null : date.toLocalDate());
    }
}
