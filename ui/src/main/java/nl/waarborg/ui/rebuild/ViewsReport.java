package nl.waarborg.ui.rebuild;

import java.io.PrintStream;
import java.util.List;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.ui.reading.Refold;
import nl.waarborg.ui.start.Database;
import nl.waarborg.ui.start.ViewServer;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.context.ConfigurableApplicationContext;

/** Rebuilds the views in a database server of their own, or only looks, and says in lines what it found. */
final class ViewsReport {

    private final Texts t;
    private final PrintStream out;

    ViewsReport(Texts t, PrintStream out) {
        this.t = t;
        this.out = out;
    }

    /** Takes where the views are, or null or blank when they are within the process. */
    int run(Database database, String uri, boolean dry) {
        if (uri == null || uri.isBlank()) {
            out.println(t.get("rebuild.views.embedded"));
            return 0;
        }
        try (ConfigurableApplicationContext context = database.context(ViewsStore.class); ViewServer server = ViewServer.open(uri)) {
            Refold refold = new Refold(context.getBean(EventLog.class), server.database(),
                    List.copyOf(context.getBeansOfType(Projection.class).values()));
            List<Refold.Compared> compared = dry ? refold.compare() : refold.replace();
            compared.forEach(this::print);
            out.println(t.get(dry ? "rebuild.views.dry" : "rebuild.views.replaced"));
            return compared.stream().allMatch(one -> one.upTo() >= 0 && one.differences().isEmpty()) ? 0 : 1;
        }
    }

    private void print(Refold.Compared one) {
        if (one.upTo() < 0) {
            out.println(t.get("rebuild.views.never", one.collection()));
        }
        one.differences().forEach(differing -> {
            out.println(t.get("rebuild.views.differs", one.collection(), differing.id()));
            out.println("  " + t.get("rebuild.views.stored", differing.stored()));
            out.println("  " + t.get("rebuild.views.folded", differing.folded()));
        });
        out.println(t.get("rebuild.views.total", one.collection(), one.documents(), one.differences().size()));
    }
}
