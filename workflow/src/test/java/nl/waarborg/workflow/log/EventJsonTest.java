package nl.waarborg.workflow.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.Point;
import nl.waarborg.domain.project.FgCommand.Weight;
import nl.waarborg.domain.project.FgEvent.FgAdviceIssued;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.workflow.Vocabulary;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private final EventJson json = EventJson.create();

    @Test
    void everyEventIsStoredUnderItsOwnName() {
        for (Class<? extends ProjectEvent> event : Vocabulary.EVENTS.all()) {
            SerializedType type = json.typeForClass(event);
            assertEquals(event.getSimpleName(), type.getName());
            assertEquals(EventJson.revisionOf(event), type.getRevision());
            assertEquals(event, json.classForType(type));
        }
    }

    @Test
    void anEventReadsBackAsItWas() {
        FgAdviceIssued issued = new FgAdviceIssued("p1", "1.0", "abc", Advice.NEGATIVE, "Nee, want \u2026",
                List.of(new Point("Camera's", "Weghalen", Weight.BLOCKING)), true, null);

        SerializedObject<byte[]> stored = json.serialize(issued, byte[].class);

        assertEquals("FgAdviceIssued", stored.getType().getName());
        assertEquals(issued, json.deserialize(stored));
    }

    @Test
    void whereTokensWentReadsInItsFirstRevisionToo() {
        String first = "{\"projectId\":\"p1\",\"moves\":[{\"process\":\"p\",\"instance\":\"1\",\"model\":\"p:1\","
                + "\"element\":\"e\",\"kind\":\"entered\"}]}";

        ProcessEvent.TokensMoved moved = json.deserialize(new SimpleSerializedObject<>(
                first.getBytes(StandardCharsets.UTF_8), byte[].class, "TokensMoved", "1"));

        assertEquals(new ProcessEvent.TokensMoved("p1", List.of(new Move("p", "1", "p:1", "e", "entered", null)), null), moved);
        assertEquals("2", json.typeForClass(ProcessEvent.TokensMoved.class).getRevision());
    }

    @Test
    void onlyALowerNumberIsAnEarlierRevision() {
        assertTrue(EventJson.isEarlier(ProcessEvent.TokensMoved.class, "1"));
        for (String revision : new String[] {"2", "3", "0", "-1", "01", "1x", "", "99999999999", null}) {
            assertFalse(EventJson.isEarlier(ProcessEvent.TokensMoved.class, revision), revision);
        }
        assertFalse(EventJson.isEarlier(FgAdviceIssued.class, "1"));
    }

    @Test
    void whatFollowsFromTheContentIsNotStored() {
        Party party = new Party("Leverancier", Set.of(Party.Role.PROCESSOR), Party.Agreement.SIGNED,
                LocalDate.of(2026, 1, 1), null, "NL");

        String stored = new String(json.serialize(party, byte[].class).getData(), StandardCharsets.UTF_8);

        assertEquals("{\"name\":\"Leverancier\",\"roles\":[\"PROCESSOR\"],\"agreement\":\"SIGNED\","
                + "\"validFrom\":\"2026-01-01\",\"validUntil\":null,\"country\":\"NL\"}", stored);
    }
}
