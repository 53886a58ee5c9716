package nl.waarborg.ui.start;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Where everything is stored: an embedded database in a folder, or the server that {@code WAARBORG_DB_URL} names (with
 * {@code WAARBORG_DB_USER} and {@code WAARBORG_DB_PASSWORD}). The keys and checkpoints of its log are in the same folder, or for
 * a server in the folder {@code WAARBORG_LOG_FOLDER}, never in the database.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Database.class.getName());

    private final DataFolder folder;
    private final Map<String, Object> properties = new HashMap<>();

    private Database(DataFolder folder, Map<String, String> environment) {
        this.folder = folder;
        if (folder == null) {
            properties.put("spring.datasource.url", environment.get("WAARBORG_DB_URL"));
            properties.put("spring.datasource.username", environment.getOrDefault("WAARBORG_DB_USER", "waarborg"));
            properties.put("spring.datasource.password", environment.getOrDefault("WAARBORG_DB_PASSWORD", ""));
            properties.put("waarborg.log-folder", environment.getOrDefault("WAARBORG_LOG_FOLDER",
                    Path.of(System.getProperty("user.home"), ".waarborg-log").toString()));
        } else {
            properties.put("spring.datasource.url", folder.database());
            properties.put("spring.datasource.username", "sa");
            properties.put("spring.datasource.password", "");
            properties.put("waarborg.log-folder", folder.path().toString());
        }
        properties.put("spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED");
    }

    /**
     * Opens what the command line or the environment names.
     *
     * @throws StartRefused when its folder cannot be used
     */
    public static Database open(Arguments arguments) {
        Map<String, String> environment = System.getenv();
        boolean server = arguments.value("data") == null && !environment.getOrDefault("WAARBORG_DB_URL", "").isBlank();
        return new Database(server ? null : DataFolder.open(arguments.dataFolder()), environment);
    }

    /** How Spring finds it. */
    public Map<String, Object> properties() {
        return Map.copyOf(properties);
    }

    /** The folder, or null for a server. */
    public DataFolder folder() {
        return folder;
    }

    /** A context without pages and timers on this database; whoever asks closes it. */
    public ConfigurableApplicationContext context(Class<?> configuration) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("waarborg.jobs", "false");
        all.put("logging.level.root", "WARN");
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(all);
        return run(application);
    }

    /** Starts; Spring tells in the log why it cannot, and then one sentence says that it did not. */
    static ConfigurableApplicationContext run(SpringApplication application, String... options) {
        try {
            return application.run(options);
        } catch (RuntimeException told) {
            for (Throwable cause = told; cause != null; cause = cause.getCause()) {
                if (cause instanceof StartRefused refused) {
                    throw refused;
                }
            }
            LOG.log(Level.DEBUG, "Expected the application to start, but it did not", told);
            throw new StartRefused(StartRefused.UNAVAILABLE, "start.failed");
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            folder.close();
        }
    }
}
