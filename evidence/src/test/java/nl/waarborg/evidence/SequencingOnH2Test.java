package nl.waarborg.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SequencingOnH2Test extends SequencingContract {

    @TempDir
    Path directory;

    private final List<JdbcConnectionPool> pools = new ArrayList<>();

    @Override
    DataSource emptyDatabase() {
        String file = directory.resolve("evidence" + pools.size()).toString();
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000", "sa", "");
        pool.setMaxConnections(20);
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void closePools() {
        pools.forEach(JdbcConnectionPool::dispose);
    }
}
