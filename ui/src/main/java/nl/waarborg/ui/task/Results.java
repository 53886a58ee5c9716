package nl.waarborg.ui.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** What a person reads after something was recorded, once the screens have caught up or the wait is over. */
@Component
public final class Results {

    /** The header of a draft that is kept by the page itself: it wants a sentence, not a page. */
    public static final String SILENT = "X-Concept";

    private static final String OF_THE_MODEL = "CompleteStep";

    private final Reading reading;
    private final Inbox inbox;
    private final CurrentStates states;

    Results(Reading reading, Inbox inbox, CurrentStates states) {
        this.reading = reading;
        this.inbox = inbox;
        this.states = states;
    }

    /** The note for what was done: what came of it, and whose turn it is now. */
    public Notice recorded(Texts t, String title, Receipt receipt) {
        boolean caughtUp = reading.reaches(receipt.lastEventId());
        List<String> sentences = new ArrayList<>();
        if (receipt.eventIds().isEmpty()) {
            sentences.add(t.get("form.nothing-new"));
        } else {
            sentences.addAll(outcomes(t, receipt));
            sentences.add(next(t, inbox.openTasks(receipt.projectId())));
        }
        if (!caughtUp) {
            sentences.add(t.get("reading.behind"));
        }
        return Notice.ok(t.get("form.recorded", title), String.join(" ", sentences));
    }

    /** What the rules made of the answers, where that is not what was typed. */
    private List<String> outcomes(Texts t, Receipt receipt) {
        Set<String> recorded = Set.copyOf(receipt.eventIds());
        return states.history(receipt.projectId()).stream().filter(event -> recorded.contains(event.eventId()))
                .map(RecordedEvent::event).flatMap(event -> outcome(t, event).stream()).toList();
    }

    private static List<String> outcome(Texts t, ProjectEvent event) {
        if (event instanceof PreScanEvent.PreScanCompleted preScan) {
            return List.of(t.get("task.outcome.pre-scan." + preScan.outcome()));
        }
        return event instanceof UseEvent.ChangeClassified change
                ? List.of(t.get("task.outcome.change", FormTexts.word(t, change.changeClass()))) : List.of();
    }

    /** Who can go on, each with what there is to do. */
    static String next(Texts t, List<InboxTask> open) {
        if (open.isEmpty()) {
            return t.get("task.next.none");
        }
        Map<String, Set<String>> tasks = new LinkedHashMap<>();
        open.forEach(task -> tasks.computeIfAbsent(whose(t, task), who -> new LinkedHashSet<>()).add(name(t, task)));
        return t.get("task.next", t.list(tasks.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + t.list(List.copyOf(entry.getValue())) + ")").toList()));
    }

    private static String whose(Texts t, InboxTask task) {
        return String.join(" " + t.get("task.or") + " ",
                task.roles().stream().map(role -> t.getOr("role." + role + ".short", t.get("role." + role))).toList());
    }

    private static String name(Texts t, InboxTask task) {
        return OF_THE_MODEL.equals(task.command()) ? task.name() : t.getOr("forms." + task.command() + ".title", task.name());
    }
}
