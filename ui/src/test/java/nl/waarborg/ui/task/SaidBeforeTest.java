package nl.waarborg.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.UseCommand;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.task.SidePanel.Fact;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

class SaidBeforeTest {

    private static final String ID = "P-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Texts t = Texts.in(Language.NL);
    private final List<RecordedEvent> history = new ArrayList<>();

    @Test
    void whoJudgesReadsWhatTheFgAskedAndWhatWasAnswered() {
        happened("fg", new FgEvent.FgInformationRequested(ID, FgCommand.Advice.INFORMATION_NEEDED, "Hoe lang blijft het beeld?"));
        happened("projectleider", new FgEvent.FgInformationProvided(ID, "Een seconde.", null));
        for (String command : List.of("IssueFgAdvice", "CompleteSecurityReview", "DecideOnDpia", "DecideGoLive")) {
            assertEquals(List.of("Hoe lang blijft het beeld?", "Een seconde."),
                    panels(command).get(0).facts().stream().map(Fact::value).toList());
        }
    }

    @Test
    void aChangeIsShownToWhoClassifiesItAndItsClassToWhoSettlesIt() {
        happened("projectleider", new UseEvent.ChangeReported(ID, 1, "Twee sensoren erbij"));
        assertTrue(panels("ClassifyChange").get(0).lines().get(0).contains("Twee sensoren erbij"));
        happened("privacy-officer", new UseEvent.ChangeClassified(ID, 1, UseCommand.ChangeClass.LIMITED, "1", "Zelfde doel"));
        String settled = panels("SettleChange").toString();
        assertTrue(settled.contains("Twee sensoren erbij") && settled.contains("Beperkt") && settled.contains("Zelfde doel"), settled);
    }

    @Test
    void aPauseSaysWhyWhenAndByWhom() {
        happened("projectleider", new UseEvent.ProcessingPaused(ID, "De camera hangt scheef", DAY));
        String paused = panels("ResumeProcessing").toString();
        assertTrue(paused.contains("De camera hangt scheef") && paused.contains("1 juni 2026")
                && paused.contains("Demo projectleider"), paused);
    }

    @Test
    void aReassessmentEndsWithItsReasonAndApproachAtHand() {
        happened("privacy-officer", new ReassessmentEvent.ReassessmentStarted(
                ID, ReassessmentCommand.Trigger.PERIODIC, "Drie jaar voorbij"));
        happened("privacy-officer", new ReassessmentEvent.ReassessmentPlanned(ID, true, false, "Alleen de risico’s opnieuw"));
        String shown = panels("ConcludeReassessment").toString();
        assertTrue(shown.contains("Drie jaar voorbij") && shown.contains("Alleen de risico’s opnieuw"), shown);
        assertTrue(SidePanels.isGuarded("ConcludeReassessment"));
    }

    @Test
    void evidenceSaysWhoCarriedOutTheMeasureAndWhen() {
        happened("projectleider", new MeasureEvent.MeasureImplemented(ID, "M1", "Foto van het bord", DAY));
        assertEquals(Map.of("M1", "Uitgevoerd door Demo projectleider op 1 juni 2026. Bewijs: Foto van het bord"),
                SaidBefore.evidence(t, history));
    }

    private List<SidePanel> panels(String command) {
        return SaidBefore.panels(t, command, history);
    }

    private void happened(String person, ProjectEvent event) {
        history.add(new RecordedEvent(
                history.size(), "e" + history.size(), ID, history.size(), Instant.EPOCH, event,
                By.of(DemoPeople.find(person).orElseThrow().actor(), DAY), "c", null));
    }
}
