package nl.waarborg.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A kind of database that gives every contestant an empty one of its own, all with the same settings. */
interface Database extends AutoCloseable {

    /** Connections of each pool; the same for everybody. */
    int POOL = 8;

    String name();

    HikariDataSource empty(String name);

    /** Processor time that its server has had so far, outside this process; 0 when it has none. */
    default long serverNanos() {
        return 0;
    }

    @Override
    void close();

    static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(POOL);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** Files in a new temporary folder, written at every commit, as the embedded default runs. */
    static Database h2() {
        Path folder = temporaryFolder();
        return new Database() {
            @Override
            public String name() {
                return "H2 file";
            }

            @Override
            public HikariDataSource empty(String name) {
                return pool("jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0", "sa");
            }

            @Override
            public void close() {
                delete(folder);
            }
        };
    }

    /** A server of its own that waits for the disk at every commit. */
    static Database postgres() {
        EmbeddedPostgres server = start();
        ProcessHandle postmaster = processOf(server);
        return new Database() {
            @Override
            public String name() {
                return "PostgreSQL";
            }

            @Override
            public HikariDataSource empty(String name) {
                try (Connection connection = server.getPostgresDatabase().getConnection();
                     Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE \"" + name + "\"");
                } catch (SQLException e) {
                    throw new IllegalStateException("Expected a new database " + name + ", but " + e.getMessage(), e);
                }
                return pool(server.getJdbcUrl("postgres", name), "postgres");
            }

            @Override
            public long serverNanos() {
                return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L)).sum();
            }

            @Override
            public void close() {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server writes its number in the first line of a file in its folder. */
    private static ProcessHandle processOf(EmbeddedPostgres server) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            String number = Files.readAllLines(Path.of(row.getString(1), "postmaster.pid")).get(0).trim();
            return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Expected a running server, but " + e.getMessage(), e);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("waarborg-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
