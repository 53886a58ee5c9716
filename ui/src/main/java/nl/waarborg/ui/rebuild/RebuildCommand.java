package nl.waarborg.ui.rebuild;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import nl.waarborg.ui.start.Arguments;
import nl.waarborg.ui.start.Database;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;

/**
 * {@code rebuild engine|views [--dry] [--data DIR]}: makes the engine, or the views, again from the log and compares the
 * two. With {@code --dry} nothing changes. Exit status 0 when they were the same and 1 when they were not.
 */
public final class RebuildCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final Texts t = Texts.in(Language.NL);

    /** Prints what was found on the first stream and how far it is on the second. */
    public RebuildCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command with what follows the word rebuild; gives the exit status. */
    public int run(String[] args) {
        Arguments arguments = Arguments.read(args, Set.of("data"), Set.of("dry"));
        boolean engine = arguments.words().equals(List.of("engine"));
        if (!engine && !arguments.words().equals(List.of("views"))) {
            throw new StartRefused(StartRefused.USAGE, "rebuild.usage");
        }
        boolean dry = arguments.has("dry");
        try (Database database = open(arguments, engine)) {
            return engine ? new EngineReport(t, out, err).run(database, dry)
                    : new ViewsReport(t, out).run(database, System.getenv("MONGODB_URI"), dry);
        }
    }

    private static Database open(Arguments arguments, boolean engine) {
        try {
            return Database.open(arguments);
        } catch (StartRefused refused) {
            throw refused.status() == StartRefused.BUSY
                    ? new StartRefused(StartRefused.BUSY, engine ? "rebuild.engine.in-use" : "rebuild.views.in-use", refused.args().toArray())
                    : refused;
        }
    }
}
