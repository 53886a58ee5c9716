package nl.waarborg.ui.replay;

import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.evidence.ChainCheck;
import nl.waarborg.evidence.ChainVerdict;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.LoggedEvent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the rows of a case and checks them, both in one transaction that sees one state of the database. */
@Component
class CaseLogs {

    private final EventLog log;
    private final JdbcTemplate sql;
    private final ChainCheck check;
    private final TransactionTemplate snapshot;

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
            ChainVerdict chain = sql.execute((ConnectionCallback<ChainVerdict>) connection ->
                    check.check(connection, projectId, stored));
            return new CaseLog(log, rows, chain);
        });
    }

    /** The code that an event has in the chain of its case, in hex; null where the chain does not know it. */
    String hashOf(String eventId) {
        return sql.query("SELECT hash FROM event_chain WHERE event_id = ?",
                (row, number) -> HexFormat.of().formatHex(row.getBytes(1)), eventId).stream().findFirst().orElse(null);
    }
}
