package nl.waarborg.bench;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements one case costs, as H2 counts them: a figure that no busy machine can move. */
final class Statements {

    private static final int CASES = 20;
    private static final String EXECUTED = "SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS WHERE ";
    private static final String WRITES = "REGEXP_LIKE(SQL_STATEMENT, '^\\s*(insert|update|delete)', 'i')";
    private static final String READS =
            "REGEXP_LIKE(SQL_STATEMENT, '^\\s*select', 'i') AND SQL_STATEMENT NOT LIKE '%QUERY_STATISTICS%'";

    private Statements() {}

    /** Runs some cases and gives the row of the table. */
    static String row(Contestant contestant, DataSource dataSource) {
        contestant.before();
        List.of("first", "second").forEach(contestant::work); // what happens only once is over
        JdbcTemplate sql = new JdbcTemplate(dataSource);
        sql.execute("SET QUERY_STATISTICS_MAX_ENTRIES 1000");
        sql.execute("SET QUERY_STATISTICS TRUE");
        for (int i = 0; i < CASES; i++) {
            contestant.work("counted-" + i);
        }
        double reads = perCase(sql, READS);
        double writes = perCase(sql, WRITES);
        contestant.after();
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", contestant.name(), reads + writes, reads, writes);
    }

    private static double perCase(JdbcTemplate sql, String which) {
        Long executed = sql.queryForObject(EXECUTED + which, Long.class);
        return executed == null ? 0 : (double) executed / CASES;
    }
}
