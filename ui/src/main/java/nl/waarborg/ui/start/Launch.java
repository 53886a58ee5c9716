package nl.waarborg.ui.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.ui.dossier.VerifyCommand;
import nl.waarborg.ui.importing.ImportCommand;
import nl.waarborg.ui.log.WitnessCommand;
import nl.waarborg.ui.rebuild.RebuildCommand;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.springframework.boot.SpringApplication;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command line of Waarborg: {@code [--data DIR] [--port N]} starts it, {@code import FILE …} brings projects in. What
 * stands in the way gets one sentence in Dutch and one in English and an exit status that is not zero.
 */
public final class Launch {

    private static final int DEFAULT_PORT = 8080;
    private static final Texts NL = Texts.in(Language.NL);
    private static final Texts EN = Texts.in(Language.EN);

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    private Launch(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Does what the command line asks; gives the exit status, or null when the application runs on. */
    public static Integer run(Class<?> application, String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Launch launch = new Launch(application, out, err);
        try {
            return launch.run(args);
        } catch (StartRefused refused) {
            Object[] named = refused.args().toArray();
            err.println(NL.get(refused.key(), named));
            err.println(EN.get(refused.key(), named));
            return refused.status();
        }
    }

    private Integer run(String[] args) {
        Integer status = args.length == 0 ? null : command(args[0], Arrays.copyOfRange(args, 1, args.length));
        if (status != null) {
            return status;
        }
        Arguments arguments = Arguments.read(args, Set.of("data", "port"), Set.of());
        if (!arguments.words().isEmpty()) {
            throw new StartRefused(StartRefused.USAGE, "start.unknown-word", arguments.words().get(0));
        }
        start(arguments);
        return null;
    }

    /** Runs the command behind a word; null when the word is none. */
    private Integer command(String word, String[] rest) {
        PrintStream standard = System.out;
        System.setOut(System.err); // the log of the libraries; the answers have a stream of their own
        switch (word) {
            case "import":
                return new ImportCommand(out, err).run(rest);
            case "rebuild":
                return new RebuildCommand(out, err).run(rest);
            case "verify":
                return new VerifyCommand(out, err).run(rest);
            case "witness":
                return new WitnessCommand(out, err, Clock.systemUTC()).run(rest);
            default:
                System.setOut(standard);
                return null;
        }
    }

    private void start(Arguments arguments) {
        int port = port(arguments.value("port"));
        refuseTaken(port);
        Database database = Database.open(arguments);
        DataFolder folder = database.folder();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", port);
        boolean seed = folder != null && !folder.isSeeded();
        properties.put("waarborg.seed", seed);
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(properties);
        spring.setLogStartupInfo(false);
        if (seed) {
            out.println(NL.get("start.seeding"));
        }
        ConfigurableApplicationContext context = Database.run(spring, "--server.port=" + port);
        if (folder != null) {
            keepLocked(folder, context);
        }
        if (seed) {
            folder.seeded();
        }
        welcome(context.getEnvironment().getProperty("local.server.port"), folder);
    }

    /** The lock on the folder lives as long as somebody holds the folder: the application does, until it stops. */
    private static void keepLocked(DataFolder folder, ConfigurableApplicationContext context) {
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("dataFolder", folder);
        beans.registerDisposableBean("dataFolder", folder::close);
    }

    private void welcome(String port, DataFolder folder) {
        String people = DemoPeople.all().stream().map(Person::name).collect(Collectors.joining(", "));
        for (Texts t : new Texts[] {NL, EN}) {
            out.println();
            out.println(t.get("start.ready", "http://127.0.0.1:" + port));
            out.println(t.get("start.people", people));
            out.println(folder == null ? t.get("start.server") : t.get("start.data", folder.path()));
        }
    }

    private static int port(String asked) {
        if (asked == null) {
            return DEFAULT_PORT;
        }
        if (!asked.matches("\\d{1,5}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > 65_535) {
            throw new StartRefused(StartRefused.USAGE, "start.no-port", asked);
        }
        return Integer.parseInt(asked);
    }

    private static void refuseTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
        } catch (IOException e) {
            throw new StartRefused(StartRefused.UNAVAILABLE, "start.port-taken", port);
        }
    }
}
