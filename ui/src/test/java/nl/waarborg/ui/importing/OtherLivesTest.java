package nl.waarborg.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lives that none of the reference projects has lived, and theirs on earlier days: the rules answer, not the project. */
class OtherLivesTest {

    private static final LocalDate TODAY = ReferenceProjects.REFERENCE_DATE;

    @Test
    void the_term_of_the_ap_runs_from_receipt() {
        Answer answer = answer("RP-06", LocalDate.of(2026, 6, 10), p -> { });
        assertEquals("VOORAFGAANDE_RAADPLEGING", answer.status());
        assertEquals(new Answer.PriorConsultation("2026-07-27", "2026-07-01", 0), answer.priorConsultation());
        assertTrue(answer.openGates().contains("G04"));
    }

    @Test
    void the_term_of_the_ap_is_longer_after_an_extension_and_moves_along_while_it_is_suspended() {
        assertEquals(new Answer.PriorConsultation("2026-09-07", "2026-07-01", 0),
                answer("RP-06", LocalDate.of(2026, 7, 1), p -> { }).priorConsultation());
        assertEquals(new Answer.PriorConsultation("2026-09-11", "2026-07-01", 4),
                answer("RP-06", LocalDate.of(2026, 7, 10), p -> { }).priorConsultation());
    }

    @Test
    void before_the_request_there_is_no_term() {
        Answer answer = answer("RP-06", LocalDate.of(2026, 5, 5), p -> { });
        assertEquals("VASTSTELLEN", answer.status());
        assertEquals(null, answer.priorConsultation());
    }

    @Test
    void a_project_before_its_dpia_answers_from_what_its_file_describes() {
        Answer answer = answer("RP-01", LocalDate.of(2026, 9, 10), p -> { });
        assertEquals("PRESCAN", answer.status());
        assertEquals(List.of("G01", "G02", "G06", "G07", "G10", "G11", "G12"), answer.openGates());
        assertEquals("hoog", answer.highestInherentRisk());
    }

    @Test
    void an_idea_is_an_idea() {
        assertEquals("IDEE", answer("RP-01", LocalDate.of(2026, 9, 1), p -> { }).status());
    }

    @Test
    void the_fg_is_waited_for() {
        assertEquals("FG_ADVIES", answer("RP-07", LocalDate.of(2026, 10, 20), p -> { }).status());
    }

    @Test
    void what_the_ap_advises_against_stays_shut_and_is_still_told() {
        Answer answer = answer("RP-06", TODAY, p -> {
            entry(p, 16).put("uitkomst", "ADVIES_AFZIEN");
            while (p.get("pad").size() > 17) {
                ((ArrayNode) p.get("pad")).remove(17);
            }
        });
        assertTrue(answer.openGates().contains("G04"), answer.openGates().toString());
        assertFalse(answer.startAllowed());
    }

    @Test
    void a_project_is_withdrawn() {
        Answer answer = answer("RP-01", TODAY, p -> add(p, "2026-11-10", "CaseWithdrawn").put("reden", "geen geld"));
        assertEquals("INGETROKKEN", answer.status());
    }

    @Test
    void processing_ends() {
        Answer answer = answer("RP-11", TODAY, p -> add(p, "2026-11-10", "ProcessingEnded"));
        assertEquals("BEEINDIGD", answer.status());
        assertFalse(answer.startAllowed());
    }

    @Test
    void a_late_reassessment_is_escalated_and_shuts_its_gate_after_the_days_of_grace() {
        Consumer<ObjectNode> late = p -> {
            add(p, "2029-09-07", "ReassessmentDue").put("aanleiding", "PERIODIEK");
            add(p, "2029-10-07", "ReassessmentOverdue").put("dagenTeLaat", 30);
            add(p, "2029-10-07", "EscalationRaised").put("niveau", "AFDELINGSHOOFD").put("dagenTeLaat", 30);
            add(p, "2029-11-06", "EscalationRaised").put("niveau", "COLLEGE").put("dagenTeLaat", 60);
        };
        Imported project = ReferenceProjects.with("RP-11", late).rehearsed("RP-11", LocalDate.of(2029, 12, 20));
        assertEquals(List.of(), project.findings());
        assertEquals("HERBEOORDELING_TE_LAAT", project.answer().status());
        assertEquals(List.of("G14"), project.answer().openGates());
        assertFalse(project.answer().startAllowed());
    }

    @Test
    void days_that_were_counted_otherwise_are_told() {
        Imported project = ReferenceProjects.with("RP-05", p -> entry(p, 2).put("dagenTeLaat", 3)).rehearsed("RP-05", TODAY);
        assertFalse(project.refused());
        assertEquals("RP-05 projecten[3].pad[2].dagenTeLaat: er staat 3, maar het zijn 2454 dagen; 2454 is vastgelegd",
                project.findings().get(0).line(Texts.in(Language.NL)));
    }

    @Test
    void a_term_that_has_not_come_is_told() {
        Imported project = ReferenceProjects.with("RP-11",
                p -> add(p, "2026-10-01", "ReassessmentDue").put("aanleiding", "PERIODIEK")).rehearsed("RP-11", TODAY);
        assertFalse(project.refused());
        assertEquals("IN_GEBRUIK", project.answer().status());
        assertTrue(project.findings().get(0).line(Texts.in(Language.NL)).contains("2029-09-07"));
    }

    @Test
    void a_departure_from_the_fg_with_reasons_passes() {
        Answer answer = answer("RP-05", TODAY, p -> entry(p, 8).put("reactie", "DEELS_AFGEWEKEN")
                .put("motivering", "Het college acht de voorgestelde termijn van drie maanden voldoende."));
        assertFalse(answer.openGates().contains("G01"));
    }

    @Test
    void a_security_review_of_the_draft_counts_for_the_version_and_for_later_ones_with_the_same_content() {
        Imported project = ReferenceProjects.with("RP-06", p -> ((ArrayNode) p.get("pad")).insertObject(5)
                .put("datum", "2026-03-02").put("gebeurtenis", "SecurityReviewCompleted").put("uitkomst", "AKKOORD_MET_MAATREGELEN"))
                .rehearsed("RP-06", TODAY);
        assertEquals(List.of(), project.findings());
        assertEquals("GO_BESLOTEN", project.answer().status());
    }

    @Test
    void the_council_decides_on_a_framework() {
        Consumer<ObjectNode> framework = p -> p.put("raad", "KADERBESLUIT_OF_VERORDENING");
        assertTrue(ReferenceProjects.with("RP-08", framework).rehearsed("RP-08", TODAY).refused());
        Answer answer = answer("RP-08", TODAY, p -> {
            framework.accept(p);
            entry(p, 4).put("gebeurtenis", "CouncilFrameworkAdopted");
        });
        assertEquals(List.of("G01", "G02"), answer.openGates());
    }

    @Test
    void the_council_is_being_asked() {
        Answer answer = answer("RP-06", LocalDate.of(2026, 10, 7), p -> ((ArrayNode) p.get("pad")).insertObject(19)
                .put("datum", "2026-10-07").put("gebeurtenis", "CouncilConsultationOpened"));
        assertEquals("RAADPLEGING_RAAD", answer.status());
        assertTrue(answer.openGates().contains("G10"));
    }

    @Test
    void without_any_criterion_no_dpia_is_required_and_the_fg_need_not_be_asked() {
        Answer answer = answer("RP-11", TODAY, p -> {
            ((ArrayNode) p.at("/prescan/wp")).removeAll();
            entry(p, 1).put("uitkomst", "DPIA_NIET_VEREIST");
            ((ArrayNode) p.get("pad")).remove(3);
            ((ArrayNode) p.get("pad")).remove(2);
        });
        assertEquals("IN_GEBRUIK", answer.status());
        assertEquals(List.of(), answer.openGates());
    }

    @Test
    void imported_history_passes_shut_gates_as_findings_and_opens_none_by_it() {
        Imported project = ReferenceProjects.with("RP-08", p -> {
            p.put("ingevoerdAlsImport", true);
            ((ArrayNode) p.get("pad")).remove(2);
        }).rehearsed("RP-08", LocalDate.of(2026, 10, 1));
        assertFalse(project.refused());
        assertTrue(project.findings().stream().anyMatch(f -> f.line(Texts.in(Language.NL)).contains("G02")));
        assertTrue(project.answer().openGates().contains("G01"));
        assertFalse(project.answer().startAllowed());
    }

    @Test
    void no_gate_depends_on_scale_or_pilot_and_the_acts_carry_the_day_they_happened() {
        Imported one = ReferenceProjects.asTheyAre().rehearsed("RP-06", TODAY);
        Imported other = ReferenceProjects.with("RP-06", p -> p.put("isPilot", false)).rehearsed("RP-06", TODAY);
        assertEquals(one.answer(), other.answer());
        LocalDate before = LocalDate.MIN;
        for (Act act : one.acts()) {
            assertFalse(act.by().today().isBefore(before));
            before = act.by().today();
        }
    }

    @Test
    void the_rehearsed_commands_lead_to_the_same_state_when_given_again() {
        Imported project = ReferenceProjects.asTheyAre().rehearsed("RP-08", TODAY);
        ProjectState state = new ProjectState();
        project.acts().forEach(act -> {
            nl.waarborg.domain.project.Decision decision =
                    nl.waarborg.domain.project.Decisions.decide(act.command(), state, act.by());
            decision.events().forEach(event -> state.evolve(event, decision.by()));
        });
        assertTrue(state.use().isPaused());
    }

    private static Answer answer(String id, LocalDate asOf, Consumer<ObjectNode> change) {
        Imported project = ReferenceProjects.with(id, change).rehearsed(id, asOf);
        assertEquals(List.of(), project.findings().stream().map(f -> f.line(Texts.in(Language.NL))).toList());
        return project.answer();
    }

    private static ObjectNode entry(ObjectNode project, int row) {
        return (ObjectNode) project.get("pad").get(row);
    }

    private static ObjectNode add(ObjectNode project, String on, String event) {
        return ((ArrayNode) project.get("pad")).addObject().put("datum", on).put("gebeurtenis", event);
    }
}
