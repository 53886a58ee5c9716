package nl.waarborg.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.planning.BackwardPlan;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FullAnswers;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.task.CurrentStates;
import org.junit.jupiter.api.Test;

/**
 * Counting the crowd on King's Day: a privacy officer writes a whole DPIA from a blank page in the browser, the FG says no
 * with points and yes to the next version, and the plan counts back from the day.
 */
class CrowdCountingTest extends Journey {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"));

    @Test
    void aWholeDpiaFromABlankPageGoesBackOnceAndIsAdvisedOn() {
        LocalDate kingsDay = nextKingsDay();
        as("projectleider").startsAProject().answers("_municipality", "GM-Z").answers("name", "Drukte meten op Koningsdag")
                .answers("description", Dpia.WORDS).answers("themes", "SAFETY").answers("kind", "SENSOR").says(true, "isPilot")
                .says(false, "temporary").answers("plannedGoLive", typed(kingsDay)).answers("eventOn", typed(kingsDay))
                .answers("fundamentalRights", Dpia.WORDS).answers("body", "COLLEGE").sends();
        countsBackFrom(kingsDay);
        as("projectleider").opens("Pre-scan uitvoeren").answers("personalData", "YES").answers("reasoning", Dpia.WORDS)
                .says(false, "systematicEvaluation", "largeScaleSpecialData", "vulnerablePeople", "specialData", "cloud",
                        "transferOutsideEea").says(true, "systematicMonitoringOfPublicSpace")
                .answers("apList", "INTERNET_OF_THINGS").answers("explanation", Dpia.WORDS).answers("peoplePerYear", "90000")
                .answers("aiClass", "ALGORITHM").sends();

        as("privacy-officer");
        Dpia.sections(this, "LOW", "MEDIUM");
        answersTheModelInTheBrowser();
        assertEquals(List.of(), Completeness.gaps(state().dpia().content()));
        page.navigate("/projecten/" + project + "/dpia");
        sees("21 van 21 paragrafen volledig");
        opens("DPIA opstellen").sends();

        as("fg").opens("FG-advies geven").answers("advice", "NEGATIVE").answers("motivation", Dpia.WORDS)
                .says(false, "priorConsultationNeeded").adds("points").answers("points[0].subject", "Bewaartermijn")
                .answers("points[0].advice", "Bewaar tellingen niet langer dan nodig").answers("points[0].weight", "BLOCKING").sends();
        reviewsSecurity();
        as("projectleider").opens("Adviezen verwerken").answers("next", "REWORK")
                .answers("explanation", "Wij bewaren de tellingen een dag.").sends();
        as("privacy-officer").writes("p10").answers("processings[0].retention", "1 dag").saves();
        opens("DPIA opstellen").answers("remarks", "De bewaartermijn is verkort tot een dag.").sends();

        as("fg").opens("FG-advies geven").sees("1 dag").answers("advice", "POSITIVE").answers("motivation", Dpia.WORDS)
                .says(false, "priorConsultationNeeded").sends();
        page.navigate("/projecten/" + project + "/dpia/versies/verschil?van=1.0&naar=1.1");
        assertThat(page.locator("main")).containsText("30 dagen");
        assertThat(page.locator("main")).containsText("1 dag");
        ProjectState project = state();
        assertEquals(true, project.fg().advisedOn(project.dpia().current()));
    }

    /** The same answers that tests give by command, typed and chosen in the form of each paragraph. */
    private void answersTheModelInTheBrowser() {
        for (DpiaCommand.ReviseParagraph paragraph : FullAnswers.to(project, state().dpia().content())) {
            writes(paragraph.paragraph());
            paragraph.answers().stream().filter(given -> !given.place().endsWith("." + Given.ROW)).forEach(
                    given -> answers("eigen." + given.place(), given.texts().get(0)));
            saves();
        }
    }

    private void countsBackFrom(LocalDate day) {
        BackwardPlan plan = BackwardPlan.of(day);
        page.navigate("/projecten/" + project + "/planning");
        for (LocalDate latest : List.of(plan.safeSubmission(), plan.latestReceiptExtended(), plan.latestReceipt())) {
            sees(WRITTEN.format(latest));
        }
    }

    private void reviewsSecurity() {
        as("ciso").opens("Beveiligingstoets uitvoeren").answers("availability", "1").answers("integrity", "2")
                .answers("confidentiality", "2").answers("threats", "Iemand leest de draadloze verbinding af.")
                .answers("verdict", "APPROVED").sends();
    }

    private ProjectState state() {
        return RunningApplication.context().getBean(CurrentStates.class).find(project).orElseThrow();
    }

    /** The next one that leaves a month to prepare; when it is a Sunday the day before. */
    private static LocalDate nextKingsDay() {
        LocalDate today = LocalDate.now(RunningApplication.context().getBean(Clock.class));
        LocalDate day = LocalDate.of(today.getYear(), 4, 27);
        LocalDate next = day.isBefore(today.plusDays(30)) ? day.plusYears(1) : day;
        return next.getDayOfWeek().getValue() == 7 ? next.minusDays(1) : next;
    }

    private static String typed(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy").format(day);
    }
}
