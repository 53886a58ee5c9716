package nl.waarborg.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One piece of work on a connection of its own: committed whole, or not at all. */
public final class Transaction {

    /** What is done on the connection. */
    public interface Work<T> {

        /** Does it and gives the answer; the transaction is open and is ended by who called. */
        T on(Connection connection) throws SQLException;
    }

    private Transaction() {
    }

    /** Runs the work at read committed; every failure rolls back, and a failed statement becomes {@link EvidenceUnavailable}. */
    public static <T> T run(DataSource dataSource, String attempted, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try {
                T answer = work.on(connection);
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            }
        } catch (SQLException e) {
            throw new EvidenceUnavailable(attempted, e);
        }
    }

    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
