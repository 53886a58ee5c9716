package nl.waarborg.ui.replay;

import java.time.LocalDate;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.project.ProjectFold;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.workflow.log.RecordedEvent;

/** Tells the events of a case one after another, once, up to where somebody wants to stand. */
final class Walk {


    private final CaseLog log;
    private final ProjectFold fold = new ProjectFold();
    private final GateTrail gates = new GateTrail();
    private final TaskTrail tasks = new TaskTrail();
    private int told;
    private LocalDate day;
    private boolean retold;

    Walk(CaseLog log) {
        this.log = log;
    }

    /** Goes on up to and including an event; stops before one that cannot be read. */
    void to(int number) {
        while (told < number && log.event(told + 1) != null) {
            take(log.event(++told));
        }
    }

    private void take(RecordedEvent recorded) {
        By by = recorded.by();
        if (recorded.event() instanceof ProcessEvent.Arrangement arranged) {
            day = retold && day != null ? day : by.today(); // the engine moves an imported case on the day of the import
            tasks.take(told, arranged, by, day);
            fold.take(recorded);
            return;
        }
        day = by.today();
        retold = by.isTold();
        gates.before(told, by, fold.state());
        fold.take(recorded);
        gates.after(told, by, fold.state());
    }

    /** Looks at who brings the next event about, without telling it. */
    void meet(RecordedEvent next) {
        gates.before(told + 1, next.by(), fold.state());
    }

    /** The last event that was told. */
    int told() {
        return told;
    }

    /** The day of the last event: the day on which gates were read for it. */
    LocalDate day() {
        return day;
    }

    ProjectState state() {
        return fold.state();
    }

    /** The view of the case here; null before it was registered. */
    ProjectView view() {
        return fold.view();
    }

    GateTrail gates() {
        return gates;
    }

    TaskTrail tasks() {
        return tasks;
    }
}
