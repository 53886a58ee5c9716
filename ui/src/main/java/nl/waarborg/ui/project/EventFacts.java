package nl.waarborg.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectEvent;

/** What any event says, read from its record: its values in order and the day it is about. */
public final class EventFacts {

    /** Dates in an event that look ahead instead of saying when it happened. */
    private static final Set<String> AHEAD = Set.of("endsOn", "eventOn", "reassessmentDueOn", "dueOn", "adviceDueOn", "noticeOn",
            "departmentHeadOn", "collegeOn", "pauseOn");
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private EventFacts() {}

    /** The values of an event in the order of its record, without the project's id; some may be null. */
    public static List<Object> values(ProjectEvent event) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components(event)) {
            if (!component.getName().equals("projectId")) {
                values.add(value(component, event));
            }
        }
        return values;
    }

    /** The day on which it happened in the world: the date the event names, else the day on which it was done. */
    public static LocalDate day(ProjectEvent event, By by) {
        for (RecordComponent component : components(event)) {
            boolean names = component.getType() == LocalDate.class && component.getName().endsWith("On")
                    && !AHEAD.contains(component.getName());
            if (names && value(component, event) instanceof LocalDate day) {
                return day;
            }
        }
        return by.today();
    }

    private static RecordComponent[] components(ProjectEvent event) {
        return COMPONENTS.computeIfAbsent(event.getClass(), Class::getRecordComponents);
    }

    private static Object value(RecordComponent component, ProjectEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + component + " to be readable, but it is not", e);
        }
    }
}
