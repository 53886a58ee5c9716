package nl.waarborg.ui.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.MeasuresState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.project.PhaseStep;
import nl.waarborg.workflow.Vocabulary;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Texts dutch = Texts.in(Language.NL);
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    @Test
    void everyConstantThatAnEventOrADpiaCanNameHasWords() {
        Vocabulary.EVENTS.all().forEach(this::see);
        List.of(Dpia.class, Status.class, MeasuresState.Progress.class, PhaseStep.Phase.class, PhaseStep.State.class,
                Dpia.Section.class).forEach(this::see);
        List<String> missing = new ArrayList<>();
        seen.stream().filter(Class::isEnum).filter(type -> type != Gate.class).forEach(type -> {
            for (Object constant : type.getEnumConstants()) {
                String path = Words.path((Enum<?>) constant);
                if (!dutch.has("forms." + path) && !dutch.has("words." + path)) {
                    missing.add(path);
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFieldOfADpiaHasALabel() {
        see(Dpia.class);
        List<String> missing = seen.stream().filter(Class::isRecord).filter(type -> type != Dpia.class)
                .flatMap(type -> List.of(type.getRecordComponents()).stream()
                        .map(field -> "forms." + type.getSimpleName() + "." + field.getName()))
                .filter(key -> !dutch.has(key)).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void wordsFromRightToLeftAreClosedOff() {
        assertEquals("plein", Words.isolated("plein"));
        assertTrue(Words.isolated("\u202Enielp").endsWith("\u2069"));
        assertTrue(Words.isolated("שלום").startsWith("\u2068"));
        assertEquals("Positief", Words.of(dutch, FgCommand.Advice.POSITIVE));
    }

    private void see(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                see(argument);
            }
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("nl.waarborg") && seen.add(plain)
                && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                see(component.getGenericType());
            }
        }
    }
}
