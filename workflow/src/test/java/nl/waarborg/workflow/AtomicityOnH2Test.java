package nl.waarborg.workflow;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class AtomicityOnH2Test extends AtomicityContract {

    @TempDir
    Path folder;

    @Override
    DataSource emptyDatabase() {
        return Databases.h2(folder);
    }
}
