package nl.waarborg.ui.importing;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The eight reference projects give, by the rules, the answers that were computed independently. */
class ReferenceAnswersTest {

    private static final ReferenceProjects PROJECTS = ReferenceProjects.asTheyAre();

    static Stream<String> projects() {
        List<String> ids = new ArrayList<>();
        PROJECTS.all().forEach(project -> ids.add(project.get("id").asString()));
        return ids.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void the_answers_equal_the_computed_ones(String id) {
        JsonNode project = PROJECTS.project(id);
        Imported imported = PROJECTS.rehearsed(id, ReferenceProjects.REFERENCE_DATE);
        assertEquals(List.of(), imported.findings().stream().map(f -> f.line(Texts.in(Language.NL))).toList());
        Answer answer = imported.answer();
        JsonNode expected = project.get("verwacht");
        JsonNode planning = project.get("planning");
        List<String> gates = new ArrayList<>();
        expected.get("openPoortenOpPeildatum").forEach(gate -> gates.add(gate.asString()));
        assertAll(
                () -> assertEquals(project.get("statusOpPeildatum").asString(), answer.status()),
                () -> assertEquals(gates, answer.openGates()),
                () -> assertEquals(
                        expected.get("startOfHervattingToegestaanOpPeildatum").booleanValue(), answer.startAllowed()),
                () -> assertEquals(expected.get("hoogsteBrutorisico").asString(), answer.highestInherentRisk()),
                () -> assertEquals(expected.get("hoogsteRestrisico").asString(), answer.highestResidualRisk()),
                () -> assertEquals(expected.get("voorafgaandeRaadplegingVereistBijVoortzetting").booleanValue(),
                        answer.priorConsultationRequired()),
                () -> assertEquals(new Answer.Planning(
                        planning.get("uitersteOntvangstAP_8weken").asString(),
                        planning.get("uitersteOntvangstAP_14weken").asString(),
                        planning.get("adviesIntern").get("uitersteInzending").asString()), answer.planning()),
                () -> assertEquals(priorConsultation(project.get("apKlok")), answer.priorConsultation()),
                () -> assertEquals(project.has("datalek")
                        ? project.get("datalek").get("uitersteMeldingAP").asString() : null, answer.breachNotifyBy()));
    }

    /** The distinction between counting and following people (B40). */
    @Test
    void wifi_tracking_is_rejected_and_counting_passes_the_test_on_mobility() {
        Answer following = PROJECTS.rehearsed("RP-03", ReferenceProjects.REFERENCE_DATE).answer();
        Answer counting = PROJECTS.rehearsed("RP-01", ReferenceProjects.REFERENCE_DATE).answer();
        assertEquals("AFGEWEZEN", following.status());
        assertTrue(following.openGates().contains("G17"));
        assertFalse(counting.openGates().contains("G17"));
    }

    private static Answer.PriorConsultation priorConsultation(JsonNode clock) {
        return clock == null ? null : new Answer.PriorConsultation(
                clock.get("eindeTermijnNaVerlengingEnOpschorting").asString(),
                clock.get("uitersteKennisgevingVerlenging").asString(), clock.get("opgeschorteDagen").intValue());
    }
}
