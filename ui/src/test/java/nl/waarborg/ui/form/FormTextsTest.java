package nl.waarborg.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Field;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.form.Forms;
import org.junit.jupiter.api.Test;

/** Whatever a person can be asked, told or refused has its words in both languages. */
class FormTextsTest {

    private static final Pattern REFUSAL = Pattern.compile("Refusal\\s*\\.rule\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern PHASE = Pattern.compile("expect\\(project, \"([a-z.-]+)\"");
    private static final Pattern FLAW = Pattern.compile("(?:new Flaw\\(|Refusal\\.flaw\\(|flawed\\()[^;\"]*(?:\"[^\"]*\"[^;\"]*)?,\\s*\"([a-z-]+)\"");

    private final Set<String> missing = new TreeSet<>();

    @Test
    void everyCommandFieldRecordAndChoiceHasItsWords() {
        for (Class<? extends ProjectCommand> command : Decisions.catalogue()) {
            need("forms." + command.getSimpleName() + ".title");
            if (!isOnlyForTheProcess(command)) {
                need("forms." + command.getSimpleName() + ".submit");
                record(command);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFormCanBeShownInBothLanguages() {
        for (Class<? extends ProjectCommand> command : Decisions.catalogue()) {
            if (!isOnlyForTheProcess(command)) {
                Form form = Forms.of(command);
                for (Language language : Language.values()) {
                    FormView view = FormView.of(
                            Texts.in(language), "/x", form, Filled.blank(), new Preset(), Faults.NONE, null);
                    assertEquals(form.fields().stream().filter(field -> field.kind() != Field.Kind.ANSWERS).count(),
                            view.questions().size(), command.getSimpleName());
                }
            }
        }
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        Set<String> keys = found("../domain/src/main/java", REFUSAL);
        keys.addAll(found("../domain/src/main/java", PHASE));
        keys.addAll(found("../workflow/src/main/java", REFUSAL));
        assertTrue(keys.size() > 40, "Expected the keys of the domain, but found " + keys);
        keys.forEach(key -> need("refusals." + key));
        Stream.of("not-well-formed", "gate.shut", "project.unknown").forEach(key -> need("refusals." + key));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyFlawHasItsSentence() throws IOException {
        Set<String> keys = found("../domain/src/main/java", FLAW);
        keys.addAll(found("../workflow/src/main/java", FLAW));
        assertTrue(keys.size() > 20, "Expected the keys of the domain, but found " + keys);
        keys.forEach(key -> need("flaws." + key));
        assertEquals(Set.of(), missing);
    }

    private void record(Class<?> record) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.isAnnotationPresent(Unasked.class)) {
                continue;
            }
            need(FormTexts.key(record) + "." + component.getName());
            Class<?> type = component.getType();
            if (Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type)) {
                type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            }
            if (type.isRecord()) {
                record(type);
            } else if (type.isEnum()) {
                String key = FormTexts.key(type);
                Arrays.stream(type.getEnumConstants()).forEach(constant -> need(key + "." + ((Enum<?>) constant).name()));
            }
        }
    }

    private void need(String key) {
        for (Language language : Language.values()) {
            if (!Texts.in(language).has(key)) {
                missing.add(language.code() + " " + key);
            }
        }
    }

    private static boolean isOnlyForTheProcess(Class<?> command) {
        return Set.of(Role.SYSTEM).equals(Set.of(command.getAnnotation(ActedBy.class).value()));
    }

    private static Set<String> found(String folder, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
