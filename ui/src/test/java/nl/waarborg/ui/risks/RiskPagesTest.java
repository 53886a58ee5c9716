package nl.waarborg.ui.risks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.MeasureCommand;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import org.junit.jupiter.api.Test;

/** The risks of a project as people see them, before and after measures, on any scale and from version to version. */
class RiskPagesTest extends BrowserTest {

    private static final String SCALE = "cnil-4x4/1";

    /** The six risks of the picture, on the scale of the picture. */
    private static final List<Risk> SIX = List.of(
            risk("R1", "Herkenbaar op beeld", Step.HIGH, Step.HIGH, Step.VERY_LOW, Step.HIGH, "M1"),
            risk("R2", "Volgen van demonstranten", Step.HIGH, Step.VERY_HIGH, Step.LOW, Step.VERY_HIGH, "M2"),
            risk("R3", "Tellingen gekoppeld aan andere bronnen", Step.LOW, Step.HIGH, Step.LOW, Step.LOW, "M3"),
            risk("R4", "Langer bewaren dan nodig", Step.HIGH, Step.LOW, Step.VERY_LOW, Step.LOW, "M4"),
            risk("R5", "Onbevoegde inzage", Step.LOW, Step.HIGH, Step.VERY_LOW, Step.LOW, "M5"),
            risk("R6", "Inwoners weten er niet van", Step.VERY_HIGH, Step.LOW, Step.LOW, Step.LOW, "M6"));

    private static final List<Measure> PLAN = List.of(
            measure("M1", "Beeld wordt in de camera geteld en direct gewist", Measure.Status.COMMITTED, LocalDate.now().plusDays(40)),
            measure("M2", "Sensor uit bij aangemelde betogingen; nog geen technische borging", Measure.Status.COMMITTED, LocalDate.now().minusDays(3)),
            measure("M3", "Afspraak in verwerkersovereenkomst, jaarlijkse controle", null, null),
            measure("M4", "Automatisch wissen na 24 uur", Measure.Status.COMMITTED, null),
            measure("M5", "Inloggen in twee stappen, logboek", Measure.Status.COMMITTED, null),
            measure("M6", "Borden op straat, openbaar register", Measure.Status.COMMITTED, null));

    private static final SampleProject PICTURE = reworked("Drukte meten op de kade", SIX, PLAN);

    /** A first version on the official matrix came back from the FG; the draft has these risks on the scale of the picture. */
    private static SampleProject reworked(String name, List<Risk> risks, List<Measure> measures) {
        SampleProject project = SampleProject.idea(name).preScanned().after(5).written(Level.HIGH).after(2)
                .advised(FgCommand.Advice.NEGATIVE);
        return project
                .gives("projectleider", new FgCommand.HandleFgAdvice(project.id, FgCommand.Next.REWORK, "We nemen de punten over."))
                .gives("privacy-officer", new DpiaCommand.PlanMeasures(project.id, measures, null))
                .gives("privacy-officer", new DpiaCommand.AssessRisks(project.id, SCALE, risks, null))
                .shown();
    }

    private static Risk risk(String id, String text, Step likelihood, Step impact, Step likelihoodAfter, Step impactAfter, String measure) {
        return new Risk(id, text, "Sensor", Risk.Source.DESIGN_CHOICE, likelihood, impact, false, List.of(measure), likelihoodAfter,
                impactAfter, false, "Zo gekozen", null, null, null, null);
    }

    private static Measure measure(String id, String text, Measure.Status status, LocalDate dueOn) {
        return new Measure(id, text, Measure.Kind.TECHNICAL, "Leverancier", true, status, dueOn);
    }

    private void open(SampleProject project) {
        page.navigate("/projecten/" + project.id + "/risicos");
    }

    private String row(String id) {
        return page.locator(".wf-risks tbody tr").filter(new Locator.FilterOptions().setHasText(id + " ")).first().innerText();
    }

    private String cell(String likelihood, int impact) {
        return page.locator(".wf-matrix tbody tr").filter(new Locator.FilterOptions().setHas(page.locator("th", new Page.LocatorOptions()
                .setHasText(likelihood)))).locator("td").nth(impact - 1).innerText().replaceAll("\\s+", " ");
    }

    @Test
    void theMatrixAndTheListAreThoseOfThePicture() {
        signIn("projectleider");
        open(PICTURE);
        assertEquals("Hoog 8 R6 vóór maatregelen", cell("4 Maximaal", 2));
        assertEquals("Hoog 9 R1 vóór maatregelen", cell("3 Aanzienlijk", 3));
        assertEquals("Zeer hoog 12 R2 vóór maatregelen", cell("3 Aanzienlijk", 4));
        assertEquals("Midden 4 R3 na maatregelen R6 na maatregelen", cell("2 Beperkt", 2));
        assertEquals("Midden 6 R3 vóór maatregelen R5 vóór maatregelen", cell("2 Beperkt", 3));
        assertEquals("Hoog 8 R2 na maatregelen", cell("2 Beperkt", 4));
        assertEquals("Laag 3 R1 na maatregelen", cell("1 Verwaar", 3));
        assertTrue(row("R2").contains("Zeer hoog (12)") && row("R2").contains("Hoog (8)"), row("R2"));
        assertEquals(List.of("R2", "R6", "R3"), page.locator(".wf-risks tbody th > span:first-child").allInnerTexts().stream()
                .map(text -> text.substring(0, 2)).limit(3).toList());
        assertTrue(page.locator("#hoog").innerText().startsWith("R2 blijft hoog, dus moet de AP"));
        assertEquals(6, page.locator(".wf-matrix .wf-risk:not(.wf-risk--was)").count());
        assertEquals(6, page.locator(".wf-matrix .wf-risk--was").count());
        picture("risicos");
        assertAccessible();
    }

    @Test
    void theTrendShowsEveryVersionAndBothOutcomesOfAnotherScale() {
        signIn("fg");
        open(PICTURE);
        String trend = page.locator("section[aria-labelledby=verloop]").innerText();
        assertTrue(trend.contains("Het concept gebruikt een andere schaal: CNIL 4×4 in plaats van Rijksmodel 3×3. Het hoogste risico na"
                + " maatregelen was hoog en is nu hoog."), trend);
        assertTrue(trend.contains("R1 was hoog, is nu laag"), trend);
        page.locator("section[aria-labelledby=verloop] summary").click();
        List<String> rows = page.locator("section[aria-labelledby=verloop] tbody tr").allInnerTexts();
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).startsWith("1.0") && rows.get(0).contains("2 hoog, 1 midden, 0 laag"), rows.get(0));
        assertTrue(rows.get(1).startsWith("concept") && rows.get(1).contains("1 hoog, 2 midden, 3 laag"), rows.get(1));
        assertEquals(2 + 3 + 2 + 3, page.locator("svg.wf-trend rect").count());
        picture("risicos-verloop");
        assertAccessible();
    }

    @Test
    void whatIsOpenRaisedIrreversibleOrOnlyProposedIsSaidAndCounts() {
        Risk raised = new Risk("R1", "Verhoogd", "x", Risk.Source.INCIDENT, Step.VERY_LOW, Step.LOW, false, List.of("M1"), Step.VERY_LOW,
                Step.VERY_LOW, false, "Zo gekozen", Level.MEDIUM, Level.MEDIUM, "Er wonen hier veel kinderen", null);
        Risk open = new Risk("R2", "Open", null, null, (Step) null, null, null, List.of(), null, null, null, null, null, null, null, null);
        Risk unscored = new Risk("R3", "Half", "x", Risk.Source.INCIDENT, Step.LOW, Step.LOW, false, List.of("M1"), null, null, null,
                null, null, null, null, null);
        Risk irreversible = new Risk("R4", "Blijvend", "x", Risk.Source.INCIDENT, Step.VERY_LOW, Step.VERY_LOW, true, List.of("M1"),
                Step.VERY_LOW, Step.VERY_LOW, true, "x", null, null, null, null);
        Risk proposed = risk("R5", "Voorgesteld", Step.VERY_HIGH, Step.HIGH, Step.VERY_LOW, Step.LOW, "M2");
        SampleProject project = reworked("Risico’s van elk soort", List.of(raised, open, unscored, irreversible, proposed), List.of(
                measure("M1", "Wissen", Measure.Status.COMMITTED, null), measure("M2", "Plan", Measure.Status.PROPOSED, null)));
        signIn("privacy-officer");
        open(project);
        assertTrue(row("R1").contains("Na maatregelen verhoogd van laag naar midden: Er wonen hier veel kinderen"), row("R1"));
        assertTrue(row("R2").contains("telt als hoog") && row("R2").contains("Hoog"), row("R2"));
        assertTrue(row("R3").contains("Nog niet beoordeeld na de maatregelen") && row("R3").contains("Midden (4)"), row("R3"));
        assertTrue(row("R4").contains("Altijd hoog"), row("R4"));
        assertTrue(row("R5").contains("M2 is nog niet toegezegd. Na toezegging: laag.") && row("R5").contains("Zeer hoog (12)"), row("R5"));
        assertTrue(page.locator("section[aria-labelledby=matrix]").innerText().contains("R2 staat in geen vak"));
        assertTrue(page.locator("#hoog").innerText().startsWith("R5, R2 en R4 blijven hoog"), page.locator("#hoog").innerText());
        assertEquals(1, page.locator("a[href$='/dpia/p16']").count());
        assertEquals(1, page.locator("a[href$='/dpia/p17']").count());
        picture("risicos-soorten");
        assertAccessible();
    }

    @Test
    void sixtyRisksStayReadable() {
        List<Risk> many = new ArrayList<>();
        Step[] steps = {Step.VERY_LOW, Step.LOW, Step.HIGH, Step.VERY_HIGH};
        for (int i = 1; i <= 60; i++) {
            many.add(risk("R" + i, "Risico nummer " + i + " voor mensen die voorbijlopen", steps[i % 2 + 2], steps[(i - 1) / 20 + 1],
                    steps[i % 3], steps[(i + 1) % 4], "M" + (i % 6 + 1)));
        }
        SampleProject project = reworked("Zestig risico’s", many, PLAN);
        signIn("fg");
        open(project);
        assertEquals("Alle 60 risico’s", page.locator("#alle").innerText());
        assertEquals(6, page.locator(".wf-risk-many").count());
        page.locator(".wf-risk-many summary").first().click();
        page.locator(".wf-risk-many[open] a").first().click();
        assertTrue(page.url().contains("#risico-"));
        assertTrue(page.locator("#hoog").innerText().matches("\\d+ risico’s blijven hoog.*|R\\d+.*"));
        picture("risicos-zestig");
        assertAccessible();
    }

    @Test
    void theActionPlanAndTheRisksCanBeTakenAway() {
        LocalDate then = LocalDate.now().minusYears(1);
        SampleProject project = reworked("Plan om mee te nemen", SIX, PLAN);
        project.gives("projectleider", new MeasureCommand.ImplementMeasures(
                        project.id, List.of(new MeasureCommand.Implemented("M1", "Testrapport 12")), then))
                .gives("ciso", new MeasureCommand.VerifyMeasures(project.id, List.of(
                        new MeasureCommand.Verified("M1", MeasureCommand.Finding.VERIFIED, "Zelf nagekeken")), then)).shown();
        String address = "/projecten/" + project.id + "/risicos/";
        RunningApplication.Visitor auditor = RunningApplication.signedIn("auditor");
        String plan = auditor.get(address + "maatregelen.csv").body();
        String first = plan.lines().filter(line -> line.startsWith("M1")).findFirst().orElseThrow();
        assertTrue(first.contains("Toegezegd") && first.contains("Testrapport 12") && first.contains("Zelf nagekeken")
                && first.contains("Gecontroleerd") && first.contains(";R1;"), first);
        String risks = auditor.get(address + "risicos.csv").body();
        String second = risks.lines().filter(line -> line.startsWith("R2")).findFirst().orElseThrow();
        assertTrue(second.contains("Aanzienlijk;Maximaal;Nee;Zeer hoog;12;M2;Beperkt;Maximaal;Nee;Hoog;8"), second);
        assertTrue(risks.contains("CNIL 4×4. SHA-256 "), risks);
        assertTrue(auditor.get(address + "risicos.csv?taal=en").body().contains("Very high"));
        for (String file : List.of("maatregelen.xlsx", "risicos.xlsx")) {
            assertEquals('P', auditor.bytes(address + file)[0]);
            assertEquals(404, RunningApplication.signedIn("projectleider-lindebroek").get(address + file).statusCode());
        }
        assertEquals(404, auditor.get(address + "iets.csv").statusCode());
        signIn("fg");
        open(project);
        String row = page.locator(".wf-plan tbody tr").first().innerText();
        assertTrue(row.contains("Testrapport 12") && row.contains("Zelf nagekeken") && row.contains("Toegezegd"), row);
        assertTrue(page.locator(".wf-plan tbody tr").nth(1).innerText().contains("te laat"));
    }

    @Test
    void theFormOffersTheStepsOfTheChosenScaleAndRefusesWhatIsLower() {
        signIn("privacy-officer");
        page.navigate("/projecten/" + reworked("Schaal kiezen", SIX, PLAN).id + "/acties/AssessRisks");
        assertTrue(page.locator("input[name=scale][value='" + SCALE + "']").isChecked());
        assertEquals(List.of("Verwaarloosbaar", "Beperkt", "Aanzienlijk", "Maximaal", "Toch geen antwoord"),
                page.locator(".wf-choice:has(input[name='risks[0].likelihood']) label").allInnerTexts());
        page.locator("input[name='risks[1].raisedLevel'][value=LOW]").check();
        page.locator("input[name='risks[3].raisedResidualLevel'][value=HIGH]").check();
        expectFailedAnswers();
        page.locator("form button.nl-button--primary").last().click();
        String errors = page.locator(".wf-errsum").innerText();
        assertTrue(errors.contains("ager dan de schaal zegt mag niet") && errors.contains("Leg uit waarom het risico hoger is"), errors);
        page.locator("input[name=scale][value='5x5/1']").check();
        page.locator("form button.nl-button--primary").last().click();
        assertEquals(5, page.locator("input[name='risks[0].likelihood']:not([value=''])").count());
        page.locator("input[name=scale][value='rijk-3x3/1']").check();
        page.locator("form button.nl-button--primary").last().click();
        assertTrue(page.locator(".wf-errsum").innerText().contains("deze stap staat niet op de schaal Rijksmodel 3×3"));
        assertEquals(3, page.locator("input[name='risks[0].likelihood']:not([value=''])").count());
        picture("risicos-formulier");
    }
}
