package nl.waarborg.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/** On what it was measured, for figures mean nothing without it. */
final class Machine {

    private Machine() {}

    static String described() {
        return "Machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", load " + load() + " at the start."
                + " JDK " + Runtime.version() + " (" + System.getProperty("java.vm.vendor") + "), heap "
                + Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB, "
                + ManagementFactory.getGarbageCollectorMXBeans().get(0).getName() + "."
                + " Camunda " + ProcessEngine.class.getPackage().getImplementationVersion()
                + ", Axon " + org.axonframework.config.Configuration.class.getPackage().getImplementationVersion() + ".";
    }

    static String database(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String load() {
        return String.format(Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name")).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
