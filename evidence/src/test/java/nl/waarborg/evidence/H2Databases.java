package nl.waarborg.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Empty H2 databases in files of a folder. */
public final class H2Databases implements AutoCloseable {

    private final Path folder;
    private final List<JdbcConnectionPool> pools = new ArrayList<>();

    public H2Databases(Path folder) {
        this.folder = folder;
    }

    public DataSource empty() {
        String file = folder.resolve("evidence" + pools.size()).toString();
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000", "sa", "");
        pool.setMaxConnections(20);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(JdbcConnectionPool::dispose);
    }
}
