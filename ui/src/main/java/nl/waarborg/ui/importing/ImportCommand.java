package nl.waarborg.ui.importing;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.ui.start.Arguments;
import nl.waarborg.ui.start.Database;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.ModelDeployment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code waarborg import FILE [--as-of DATE] [--data DIR] [--json]}: rehearses every project of a file, stores those that
 * can have happened as told, and prints the answers. With {@code --json} the answers are one array and nothing else.
 */
public final class ImportCommand {

    /** At least one project, or the file, was refused. */
    private static final int REFUSED = 2;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final PrintStream err;
    private final Texts t = Texts.in(Language.NL);

    /** Prints answers on the first stream and findings on the second. */
    public ImportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command with what follows the word import; gives the exit status. */
    public int run(String[] args) {
        Arguments arguments = Arguments.read(args, Set.of("as-of", "data"), Set.of("json"));
        if (arguments.words().size() != 1) {
            throw new StartRefused(StartRefused.USAGE, "import.usage");
        }
        boolean json = arguments.has("json");
        LocalDate asOf = asOf(arguments.value("as-of"));
        List<Imported> projects;
        try {
            projects = ImportFile.open(Path.of(arguments.words().get(0))).rehearse(asOf);
        } catch (FileRefused refused) {
            err.println(t.get(refused.key(), refused.args().toArray()));
            err.println(Texts.in(Language.EN).get(refused.key(), refused.args().toArray()));
            print(json, List.of(), asOf);
            return REFUSED;
        }
        int status = 0;
        try (Database database = Database.open(arguments)) {
            projects = store(projects, database);
        } catch (StartRefused refused) {
            String reason = t.get(refused.key(), refused.args().toArray());
            err.println(reason);
            projects = projects.stream().map(p -> p.refused() ? p : p.notStored("import.not-stored", reason)).toList();
            status = refused.status();
        }
        projects.forEach(project -> project.findings().forEach(finding -> err.println(finding.line(t))));
        print(json, projects, asOf);
        boolean anyRefused = projects.stream().anyMatch(Imported::refused);
        return status == 0 && anyRefused ? REFUSED : status;
    }

    private static List<Imported> store(List<Imported> projects, Database database) {
        List<Imported> stored = new ArrayList<>();
        if (projects.stream().allMatch(Imported::refused)) {
            return projects;
        }
        try (ConfigurableApplicationContext context = database.context(ImportStore.class)) {
            context.getBean(ModelDeployment.class).deployFromClassPath();
            Storing storing = new Storing(context.getBean(Commands.class), context.getBean(PlatformTransactionManager.class));
            projects.forEach(project -> stored.add(storing.store(project)));
        }
        return stored;
    }

    private static LocalDate asOf(String text) {
        LocalDate day = text == null ? LocalDate.now(AMSTERDAM) : Place.day(text);
        if (day == null) {
            throw new StartRefused(StartRefused.USAGE, "import.no-such-day", text);
        }
        return day;
    }

    private void print(boolean json, List<Imported> projects, LocalDate asOf) {
        if (json) {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(
                    projects.stream().map(this::answer).toList()));
        } else {
            projects.forEach(project -> new Report(t, out).print(project, asOf));
        }
        out.flush();
    }

    private Answer answer(Imported project) {
        List<String> lines = project.findings().stream().map(finding -> finding.line(t)).toList();
        return project.answer() == null
                ? Answer.refused(project.id(), lines) : project.answer().withFindings(lines);
    }
}
