package nl.waarborg.evidence;

import java.sql.SQLException;

/**
 * The database did not answer as it should. The step was made whole or not at all, most often not, and may be tried
 * again as it is.
 */
public final class EvidenceUnavailable extends RuntimeException {

    /** Takes what was attempted and the database's own complaint. */
    public EvidenceUnavailable(String attempted, SQLException cause) {
        super("Expected to " + attempted + ", but " + cause.getMessage(), cause);
    }
}
