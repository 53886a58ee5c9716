package nl.waarborg.evidence.checkpoint;

import javax.sql.DataSource;
import nl.waarborg.evidence.H2Databases;
import org.junit.jupiter.api.AfterEach;

class CheckpointsOnH2Test extends CheckpointsContract {

    private H2Databases databases;

    @Override
    DataSource emptyDatabase() {
        databases = databases == null ? new H2Databases(folder) : databases;
        return databases.empty();
    }

    @AfterEach
    void closePools() {
        databases.close();
    }
}
