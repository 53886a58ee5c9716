package nl.waarborg.evidence;

import java.sql.SQLException;

/** The database did not answer as it should; nothing of the attempted step is kept and it may be tried again. */
public final class EvidenceUnavailable extends RuntimeException {

    /** Takes what was attempted and the database's own complaint. */
    public EvidenceUnavailable(String attempted, SQLException cause) {
        super("Expected to " + attempted + ", but " + cause.getMessage(), cause);
    }
}
