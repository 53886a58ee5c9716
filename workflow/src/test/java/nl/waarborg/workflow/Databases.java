package nl.waarborg.workflow;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Databases for tests, as they run in earnest: files and syncs included. */
final class Databases {

    private Databases() {}

    static DataSource h2(Path folder) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("waarborg") + ";WRITE_DELAY=0", "sa", "");
    }
}
