package nl.waarborg.workflow;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import nl.waarborg.domain.planning.WorkingDays;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Gives a new task its due date: the end of the day that the event before it states, where the model names a field of that
 * event ({@code dueOn}), or of the last working day of the term that the model states ({@code workingDays}).
 */
final class DueDates implements TaskListener {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final InstantSource time;

    DueDates(InstantSource time) {
        this.time = time;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<String, String> properties = Models.properties(task.getBpmnModelElementInstance());
        String days = properties.get("workingDays");
        LocalDate stated = stated(task, properties.get("dueOn"));
        if (stated != null) {
            task.setDueDate(endOf(stated));
        } else if (days != null) {
            task.setDueDate(dueAt(LocalDate.ofInstant(time.instant(), HERE), Integer.parseInt(days.strip())));
        }
    }

    /** The day in a field of the event that leads to this task; null when it is not there. */
    private static LocalDate stated(DelegateTask task, String field) {
        Object day = field != null && task.getVariable("event") instanceof Map<?, ?> event ? event.get(field) : null;
        return day == null ? null : LocalDate.parse(day.toString());
    }

    static Date dueAt(LocalDate today, int workingDays) {
        return endOf(WorkingDays.plus(today, workingDays));
    }

    private static Date endOf(LocalDate day) {
        return Date.from(day.atTime(LocalTime.MAX.withNano(0)).atZone(HERE).toInstant());
    }
}
