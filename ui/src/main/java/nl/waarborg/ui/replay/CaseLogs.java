package nl.waarborg.ui.replay;

import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.evidence.ChainCheck;
import nl.waarborg.evidence.ChainLink;
import nl.waarborg.evidence.ChainVerdict;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.LoggedEvent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the rows of a case and its chain, both in one transaction that sees one state of the database, and checks them. */
@Component
class CaseLogs {

    private static final String LINKS =
            "SELECT event_id, case_id, seq, prev_hash, hash FROM event_chain WHERE case_id = ? ORDER BY seq";
    private static final RowMapper<ChainLink> LINK = (row, number) -> new ChainLink(
            row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4), row.getBytes(5));

    private final EventLog log;
    private final JdbcTemplate sql;
    private final ChainCheck check;
    private final TransactionTemplate snapshot;
    private final ReadEvents known = new ReadEvents();

    CaseLogs(EventLog log, DataSource dataSource, PlatformTransactionManager transactions, Environment environment) {
        this.log = log;
        this.sql = new JdbcTemplate(dataSource);
        this.check = new ChainCheck(environment.getProperty("waarborg.log-origin", "waarborg.local/log"));
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All rows of a case, checked now. */
    CaseLog of(String projectId) {
        return snapshot.execute(status -> {
            List<LoggedEvent> rows = log.loggedOfProject(projectId);
            List<StoredEvent> stored = rows.stream().map(LoggedEvent::stored).toList();
            List<ChainLink> links = sql.query(LINKS, LINK, projectId);
            ChainVerdict chain = check.compare(projectId, stored, links);
            int intact = chain.intact() ? rows.size() : Math.toIntExact(chain.brokenAt().getAsLong());
            return new CaseLog(log, rows, links, chain, known.of(projectId, links, rows.size(), intact));
        });
    }

    /** Spares the next reader of a case the reading of what was read now. */
    void keep(String projectId, CaseLog read) {
        known.keep(projectId, read.links(), read.read(), read.intact());
    }
}
