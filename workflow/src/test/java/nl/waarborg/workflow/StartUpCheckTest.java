package nl.waarborg.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.SimpleEventBus;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.IsolationLevelDataSourceAdapter;

class StartUpCheckTest {

    @TempDir
    Path folder;

    @Test
    void aFileDatabaseThatWritesLaterIsRefused() {
        JdbcConnectionPool late = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("late"), "sa", "");

        String sentence = assertThrows(IllegalStateException.class, () -> StartUpCheck.verifyDatabase(late)).getMessage();

        assertTrue(sentence.startsWith("Expected WRITE_DELAY=0 in the H2 URL"), sentence);
        late.dispose();
    }

    @Test
    void anotherIsolationIsRefused() {
        IsolationLevelDataSourceAdapter strict = new IsolationLevelDataSourceAdapter();
        strict.setTargetDataSource(Databases.h2(folder));
        strict.setIsolationLevel(Connection.TRANSACTION_SERIALIZABLE);

        String sentence = assertThrows(IllegalStateException.class, () -> StartUpCheck.verifyDatabase(strict)).getMessage();

        assertEquals("Expected transaction isolation READ_COMMITTED, but the connections have level 8", sentence);
    }

    @Test
    void anEventStoreOutsideTransactionsIsRefused() {
        Configuration adrift = DefaultConfigurer.defaultConfiguration(false)
                .configureEventBus(config -> SimpleEventBus.builder().build()).buildConfiguration();

        String sentence = assertThrows(IllegalStateException.class,
                () -> new StartUpCheck(Databases.h2(folder), adrift, null).verify()).getMessage();

        assertEquals("Expected the event store to take part in transactions, but it has no transaction manager", sentence);
    }
}
