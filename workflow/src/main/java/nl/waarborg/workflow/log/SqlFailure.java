package nl.waarborg.workflow.log;

import java.sql.SQLException;

/** What a failure of the database means, read from the SQL state anywhere in its chain of causes. */
public final class SqlFailure {

    private static final int DEEPEST = 20;

    private SqlFailure() {}

    /** A unique value was taken: somebody else stored that place first. */
    public static boolean isDuplicate(Throwable failure) {
        return hasState(failure, "23505");
    }

    /** Two transactions stood in each other's way and one was ended; the same may succeed when tried again. */
    public static boolean isCollision(Throwable failure) {
        return hasState(failure, "40001") || hasState(failure, "40P01") || hasState(failure, "HYT00");
    }

    private static boolean hasState(Throwable failure, String state) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            for (SQLException sql = cause instanceof SQLException e ? e : null; sql != null; sql = sql.getNextException()) {
                if (state.equals(sql.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }
}
