package nl.waarborg.workflow;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Gives a new task its due date: the end of the last working day of the term that the model states. */
final class DueDates implements TaskListener {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final InstantSource time;

    DueDates(InstantSource time) {
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        String days = Models.properties(task.getBpmnModelElementInstance()).get("workingDays");
        if (days != null) {
            task.setDueDate(dueAt(LocalDate.ofInstant(time.instant(), HERE), Integer.parseInt(days.strip())));
        }
    }

    static Date dueAt(LocalDate today, int workingDays) {
        return Date.from(WorkingDays.plus(today, workingDays).atTime(LocalTime.MAX.withNano(0)).atZone(HERE).toInstant());
    }
}
