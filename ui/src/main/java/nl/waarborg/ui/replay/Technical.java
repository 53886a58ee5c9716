package nl.waarborg.ui.replay;

import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.workflow.Vocabulary;

/** Which events only say how the work was arranged: nobody decided anything and no gate reads them. */
final class Technical {

    private static final Set<String> NAMES = Vocabulary.EVENTS.all().stream()
            .filter(ProcessEvent.Arrangement.class::isAssignableFrom)
            .map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());

    private Technical() {
    }

    /** Whether an event of this name is one of them. */
    static boolean is(String event) {
        return NAMES.contains(event);
    }
}
