package nl.waarborg.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.PreScanState;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.project.ViewsState;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.Vocabulary;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Texts T = Texts.in(Language.NL);

    @Test
    void everyPartOfEveryEventHasAQuestionOrAName() {
        Set<String> bare = new TreeSet<>();
        Vocabulary.EVENTS.all().forEach(event -> collect(event, bare));
        assertEquals(Set.of(), bare);
    }

    private static void collect(Class<?> record, Set<String> bare) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (!component.getName().equals("projectId") && Labels.of(T, record, component.getName()).equals(component.getName())) {
                bare.add(record.getSimpleName() + "." + component.getName());
            }
            Class<?> held = held(component.getGenericType());
            if (held.isRecord()) {
                collect(held, bare);
            }
        }
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType generic ? held(generic.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    @Test
    void everyConstantThatTheStateShowsHasWords() {
        Set<String> bare = new TreeSet<>();
        for (Class<? extends Enum<?>> type : Set.<Class<? extends Enum<?>>>of(Status.class, PreScanState.Conclusion.class,
                ViewsState.Phase.class, PriorConsultationState.Phase.class)) {
            for (Enum<?> constant : type.getEnumConstants()) {
                if (Words.of(T, constant).equals(constant.name())) {
                    bare.add(Words.path(constant));
                }
            }
        }
        assertEquals(Set.of(), bare);
    }

    @Test
    void everyLegalParameterAndEveryGateHasWords() {
        assertEquals(33, new Clocks(T, LocalDate.of(2026, 7, 24)).parameters().size());
        for (Gate gate : Gate.values()) {
            T.get("gates." + gate + ".basis");
        }
    }
}
