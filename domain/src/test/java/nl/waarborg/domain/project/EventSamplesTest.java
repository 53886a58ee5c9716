package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.ActedBy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored once must read for ever. A sample is never edited: a payload that changes gets a new revision, a new
 * sample and an upcaster.
 */
class EventSamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE)
                    .withGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .build();

    @TestFactory
    Stream<DynamicTest> everyEventHasASampleThatStillReads() {
        return Decisions.events().stream().map(event -> DynamicTest.dynamicTest(event.getSimpleName(), () -> {
            String stored = stored(event);
            ProjectEvent read = JSON.readValue(stored, event);
            assertEquals(JSON.readTree(stored), JSON.readTree(JSON.writeValueAsString(read)));
            assertEquals(read, JSON.readValue(JSON.writeValueAsString(read), event));
        }));
    }

    @Test
    void whatWasStoredInAnEarlierRevisionStillReads() throws IOException {
        JsonMapper reader = JSON.rebuild().disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
        JsonMapper writer = JSON.rebuild()
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL)).build();
        for (Class<? extends ProjectEvent> event : Decisions.events()) {
            for (int revision = 1; revision < current(event); revision++) {
                String stored = read(file(event, revision));
                assertEquals(JSON.readTree(stored), JSON.readTree(writer.writeValueAsString(reader.readValue(stored, event))));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everySampleFillsEveryField() {
        return Decisions.events().stream().map(event -> DynamicTest.dynamicTest(event.getSimpleName(), () ->
                new FilledRecord().check(event.getSimpleName(), JSON.readValue(stored(event), event))));
    }

    @Test
    void eventNamesAreUniqueBecauseTheyAreStoredWithoutTheirTopic() {
        Set<String> names = new HashSet<>();
        Decisions.events().forEach(event -> assertTrue(names.add(event.getSimpleName()), event::getName));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandSaysWhoMayGiveItAndIsDecidedSomewhere() {
        return Decisions.catalogue().stream().map(command -> DynamicTest.dynamicTest(command.getSimpleName(), () -> {
            assertTrue(Decisions.decidesOn(command), "Expected a decide method for " + command);
            ActedBy actedBy = command.getAnnotation(ActedBy.class);
            assertNotNull(actedBy, "Expected @ActedBy on " + command);
            assertTrue(actedBy.value().length > 0, "Expected a role on " + command);
            assertEquals(actedBy.value().length, Set.of(actedBy.value()).size());
            assertEquals("projectId", command.getRecordComponents()[0].getName());
        }));
    }

    @Test
    void commandNamesAreUniqueBecauseModelsNameThemWithoutTheirTopic() {
        Set<String> names = new HashSet<>();
        Decisions.catalogue().forEach(command -> assertTrue(names.add(command.getSimpleName()), command::getName));
    }

    private static String stored(Class<? extends ProjectEvent> event) throws IOException {
        String file = file(event, current(event));
        String stored = read(file);
        assertNotNull(stored, () -> "Expected src/test/resources" + file + ", but it is missing. Proposal:\n"
                + JSON.writeValueAsString(new FilledRecord().of(event)));
        return stored;
    }

    /** The newest revision with a sample. */
    private static int current(Class<? extends ProjectEvent> event) throws IOException {
        int revision = 1;
        while (read(file(event, revision + 1)) != null) {
            revision++;
        }
        return revision;
    }

    private static String file(Class<? extends ProjectEvent> event, int revision) {
        return "/events/" + event.getSimpleName() + "-" + revision + ".json";
    }

    private static String read(String file) throws IOException {
        try (InputStream sample = EventSamplesTest.class.getResourceAsStream(file)) {
            return sample == null ? null : new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
