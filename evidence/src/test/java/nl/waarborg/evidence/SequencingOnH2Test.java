package nl.waarborg.evidence;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SequencingOnH2Test extends SequencingContract {

    @TempDir
    Path directory;

    private H2Databases databases;

    @Override
    DataSource emptyDatabase() {
        databases = databases == null ? new H2Databases(directory) : databases;
        return databases.empty();
    }

    @AfterEach
    void closePools() {
        databases.close();
    }
}
