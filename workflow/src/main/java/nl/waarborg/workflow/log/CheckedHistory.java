package nl.waarborg.workflow.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.evidence.ChainCheck;
import nl.waarborg.evidence.ChainVerdict;
import nl.waarborg.evidence.StoredEvent;

/**
 * Reads the events of a case for a decision and gives them only if they are what was recorded: no decision is taken on a
 * history that somebody changed. What was read is what was checked, and in the transaction of the decision.
 */
public final class CheckedHistory {

    private static final Logger LOG = System.getLogger(CheckedHistory.class.getName());
    private static final String OF_CASE = "SELECT event_id, aggregate_type, case_id, seq, recorded_at, payload_type, revision,"
            + " payload, metadata FROM " + EventTable.NAME + " WHERE case_id = ? ORDER BY seq";

    private final ChainCheck check;

    /** Takes the name of the log. */
    public CheckedHistory(String origin) {
        this.check = new ChainCheck(origin);
    }

    /**
     * All events of a case, oldest first; none for an unknown one.
     *
     * @throws Refusal {@code history.broken} if they are not what was recorded
     */
    public List<StoredEvent> read(Connection connection, String caseId) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OF_CASE)) {
            select.setString(1, caseId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new StoredEvent(row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
                            row.getString(5), row.getString(6), row.getString(7), row.getBytes(8), row.getBytes(9)));
                }
            }
        }
        ChainVerdict verdict = check.check(connection, caseId, events);
        if (!verdict.intact()) {
            LOG.log(Level.ERROR, "Case {0} takes no decisions, for its history is not what was recorded: {1}", caseId, verdict.why());
            throw Refusal.rule("history.broken", verdict.why(), caseId, verdict.brokenAt().getAsLong());
        }
        return events;
    }
}
