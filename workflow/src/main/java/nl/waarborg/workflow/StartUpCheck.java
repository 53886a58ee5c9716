package nl.waarborg.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.camunda.bpm.engine.ProcessEngine;

/** Refuses to start on a wiring that would lose or split what belongs together; each refusal is one sentence. */
final class StartUpCheck {

    private static final String H2_WRITE_DELAY =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'";

    private final DataSource dataSource;
    private final Configuration axon;
    private final ProcessEngine engine;

    StartUpCheck(DataSource dataSource, Configuration axon, ProcessEngine engine) {
        this.dataSource = dataSource;
        this.axon = axon;
        this.engine = engine;
    }

    void verify() {
        TransactionManager transactions = axon.getComponent(TransactionManager.class, () -> NoTransactionManager.INSTANCE);
        expect(!(transactions instanceof NoTransactionManager),
                "Expected the event store to take part in transactions, but it has no transaction manager");
        expect(axon.eventBus() instanceof EmbeddedEventStore,
                "Expected an event store, but events only pass over a bus and are not kept");
        expect(engine.getProcessEngineConfiguration().getDataSource() != null,
                "Expected the engine on the database of the event store, but it has none");
        verifyDatabase(dataSource);
    }

    static void verifyDatabase(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            expect(connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED,
                    "Expected transaction isolation READ_COMMITTED, but the connections have level "
                            + connection.getTransactionIsolation());
            String url = connection.getMetaData().getURL();
            if (url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:")) {
                expect("0".equals(writeDelay(connection)),
                        "Expected WRITE_DELAY=0 in the H2 URL so that a commit is on disk, but it is " + writeDelay(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Expected a database that answers, but " + e.getMessage(), e);
        }
    }

    private static String writeDelay(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(H2_WRITE_DELAY)) {
            return row.next() ? row.getString(1) : "unknown";
        }
    }

    private static void expect(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }
}
