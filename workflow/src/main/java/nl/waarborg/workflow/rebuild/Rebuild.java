package nl.waarborg.workflow.rebuild;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.log.CheckedHistory;
import nl.waarborg.workflow.log.EventJson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every case of the engine again from the log alone and compares the two; on request puts the new in the place of
 * the old. That happens in one transaction or not at all: an engine of which half the cases come from the log and half do
 * not is worse than one that is wrong in a known place.
 */
public final class Rebuild {

    /** How often a case that moves on while it is looked at is looked at again. */
    private static final int LOOKS = 5;

    private final DataSource dataSource;
    private final CheckedHistory histories;
    private final EventJson json;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    /** Takes the database of log and engine, its transactions, who reads only what was recorded, and how events are read. */
    public Rebuild(DataSource dataSource, PlatformTransactionManager transactions, CheckedHistory histories, EventJson json) {
        this.dataSource = dataSource;
        this.histories = histories;
        this.json = json;
        this.sql = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How one case compares.
     *
     * @param projectId the case
     * @param events how many events were driven again
     * @param running whether any process of it runs
     * @param onlyInEngine lines that only the engine has
     * @param onlyFromLog lines that only follow from the log
     * @param finding why it could not be driven again, or null
     */
    public record Compared(
            String projectId, int events, boolean running, List<String> onlyInEngine, List<String> onlyFromLog, Finding finding) {

        /** Whether the engine stands exactly where the log says. */
        public boolean isSame() {
            return finding == null && onlyInEngine.isEmpty() && onlyFromLog.isEmpty();
        }
    }

    /** How far it is: so many of so many cases. */
    @FunctionalInterface
    public interface Progress {

        /** A case is done. */
        void done(int cases, int of);
    }

    /** Compares and changes nothing; may be done while people work. */
    public List<Compared> compare(Progress progress) {
        return drive(progress, rows -> { });
    }

    /**
     * Compares, and puts what follows from the log in the place of all that the engine has. Nobody may use the engine
     * meanwhile.
     *
     * @return how each case compared before; when one of them has a finding nothing was changed
     */
    public List<Compared> replace(Progress progress) {
        return transaction.execute(status -> {
            lock();
            List<CaseRows> fresh = new ArrayList<>();
            List<Compared> before = drive(progress, fresh::add);
            if (before.stream().anyMatch(compared -> compared.finding() != null)) {
                status.setRollbackOnly();
                return before;
            }
            CaseRows.deleteAll(sql);
            for (CaseRows rows : fresh) {
                rows.insertInto(sql);
            }
            for (CaseRows rows : fresh) {
                verify(rows);
            }
            return before;
        });
    }

    /** On a database that others can reach nobody may record anything until the new engine stands. */
    private void lock() {
        if (sql.execute((Connection connection) -> connection.getMetaData().getURL()).startsWith("jdbc:postgresql:")) {
            sql.execute("LOCK TABLE domain_event IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    private void verify(CaseRows rows) {
        if (!rows.isEmpty()) {
            String projectId = projectOf(rows);
            Picture wanted = Picture.of(rows);
            Picture written = Picture.of(CaseRows.read(sql, projectId));
            if (!wanted.equals(written)) {
                throw new IllegalStateException("Expected what was written of " + projectId + " to read back the same, but "
                        + written.minus(wanted) + " is not " + wanted.minus(written));
            }
        }
    }

    private static String projectOf(CaseRows rows) {
        return rows.executions().stream().map(row -> row.text("BUSINESS_KEY_")).filter(key -> key != null).findFirst().orElseThrow();
    }

    private List<Compared> drive(Progress progress, Consumer<CaseRows> fresh) {
        List<String> projects = projects();
        List<Compared> compared = new ArrayList<>();
        try (Redrive redrive = new Redrive(dataSource)) {
            for (String project : projects) {
                compared.add(compare(redrive, project, fresh));
                progress.done(compared.size(), projects.size());
            }
        }
        return compared;
    }

    private Compared compare(Redrive redrive, String project, Consumer<CaseRows> fresh) {
        for (int look = 1; ; look++) {
            long last = lastSeq(project);
            CaseRows engine = CaseRows.read(sql, project);
            try {
                RecordedCase events = read(project);
                Picture before = Picture.of(engine);
                engine = CaseRows.read(sql, project);
                if (look < LOOKS && (lastSeq(project) != last || !before.equals(Picture.of(engine)))) {
                    continue;
                }
                CaseRows rows = redrive.rowsOf(events);
                Picture after = Picture.of(rows);
                fresh.accept(rows);
                return new Compared(
                        project, events.entries().size(), !rows.isEmpty(), before.minus(after), after.minus(before), null);
            } catch (Difference difference) {
                return found(project, engine, difference.finding());
            } catch (Refusal broken) {
                if (look == LOOKS || lastSeq(project) == last) {
                    return found(project, engine, new Finding(project, (long) broken.args().get(1), null, broken.getMessage()));
                }
            }
        }
    }

    private static Compared found(String project, CaseRows engine, Finding finding) {
        return new Compared(project, 0, !engine.isEmpty(), List.of(), List.of(), finding);
    }

    private RecordedCase read(String project) {
        return sql.execute((Connection connection) -> RecordedCase.of(project, histories.read(connection, project), json));
    }

    /** Every case that the log or the engine knows. */
    private List<String> projects() {
        TreeSet<String> all = new TreeSet<>(sql.queryForList("SELECT DISTINCT case_id FROM domain_event", String.class));
        all.addAll(sql.queryForList(
                "SELECT DISTINCT BUSINESS_KEY_ FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ IS NOT NULL", String.class));
        return List.copyOf(all);
    }

    private long lastSeq(String project) {
        Long last = sql.queryForObject("SELECT MAX(seq) FROM domain_event WHERE case_id = ?", Long.class, project);
        return last == null ? -1 : last;
    }
}
