package nl.waarborg.domain.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import nl.waarborg.domain.dpia.AddedLater;

/** An event that was recorded before one of its fields existed still says all that it said. */
final class EarlierRevision {

    private EarlierRevision() {}

    /**
     * Whether an event is what the rules expect: equal in every field, save that the fields marked {@link AddedLater} may be
     * missing in it, all of them: one from which a single field was taken is of no revision.
     */
    static boolean agrees(ProjectEvent found, ProjectEvent expected) {
        if (found.getClass() != expected.getClass()) {
            return false;
        }
        RecordComponent[] fields = found.getClass().getRecordComponents();
        boolean older = Arrays.stream(fields).filter(field -> field.isAnnotationPresent(AddedLater.class))
                .allMatch(field -> value(field, found) == null);
        for (RecordComponent field : fields) {
            Object there = value(field, found);
            boolean added = older && field.isAnnotationPresent(AddedLater.class);
            if (!added && !Objects.equals(there, value(field, expected))) {
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
