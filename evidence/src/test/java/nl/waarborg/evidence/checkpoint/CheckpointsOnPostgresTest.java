package nl.waarborg.evidence.checkpoint;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.waarborg.evidence.PostgresDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class CheckpointsOnPostgresTest extends CheckpointsContract {

    private static PostgresDatabases postgres;

    @BeforeAll
    static void startServer() throws IOException {
        postgres = new PostgresDatabases();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @Override
    DataSource emptyDatabase() throws SQLException {
        return postgres.empty();
    }
}
