package nl.waarborg.domain.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import nl.waarborg.domain.dpia.AddedLater;

/** An event that was recorded before one of its fields existed still says all that it said. */
final class EarlierRevision {

    private EarlierRevision() {}

    /**
     * Whether an event is what the rules expect: equal in every field, save that a field marked {@link AddedLater} may be
     * missing in it.
     */
    static boolean agrees(ProjectEvent found, ProjectEvent expected) {
        if (found.equals(expected)) {
            return true;
        }
        if (found.getClass() != expected.getClass()) {
            return false;
        }
        for (RecordComponent field : found.getClass().getRecordComponents()) {
            Object there = value(field, found);
            boolean older = there == null && field.isAnnotationPresent(AddedLater.class);
            if (!older && !Objects.equals(there, value(field, expected))) {
                return false;
            }
        }
        return true;
    }

    private static Object value(RecordComponent field, ProjectEvent event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + field + " to be readable, but it is not", e);
        }
    }
}
