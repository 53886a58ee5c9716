package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.advice;
import static nl.waarborg.domain.project.Samples.point;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.NecessityTest.Alternative;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.PriorConsultationCommand.Message;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.Step;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each gate of SPEC A.5: shut for each of its reasons, and passed. The expected lines are typed from the specification. */
class GatesTest {

    private final List<DynamicTest> rows = new ArrayList<>();

    private void row(Gate gate, String what, Story story, String... reasons) {
        rows.add(DynamicTest.dynamicTest(gate + " " + what, () -> assertEquals(List.of(reasons), reasons(gate, story))));
    }

    private static List<String> reasons(Gate gate, Story story) {
        return Gates.open(story.state(), story.today()).stream()
                .filter(shut -> shut.gate() == gate).map(ShutGate::reason).distinct().toList();
    }

    private static Story none() {
        return Story.registered().then(Cast.LEADER, Samples.preScan(Answer.NO, 0, false, 0))
                .then(Cast.OFFICER, new PreScanCommand.ConcludeNoPersonalData(ID, "Alleen radar, niemand te herkennen.", true));
    }

    private static Story write(Story story, ProjectCommand... sections) {
        for (ProjectCommand section : sections) {
            story.then(Cast.OFFICER, section);
        }
        return story;
    }

    private static DpiaCommand.ReviseParties parties(Party... parties) {
        return new DpiaCommand.ReviseParties(ID, List.of(parties), null);
    }

    private static DpiaCommand.ReviseResponsibilities cells(Responsibility... cells) {
        return new DpiaCommand.ReviseResponsibilities(ID, List.of(cells), null);
    }

    private static DpiaCommand.ReviseSensors sensors(Answer personalData, boolean follows, String... processings) {
        return new DpiaCommand.ReviseSensors(
                ID, List.of(Samples.sensor("S1", personalData, follows, List.of(processings))), null);
    }

    private static DpiaCommand.AssessRisks risks(Risk... risks) {
        return new DpiaCommand.AssessRisks(ID, List.of(risks), null);
    }

    private static DpiaCommand.RecordNecessityTest test(NecessityTest test) {
        return new DpiaCommand.RecordNecessityTest(ID, test, null);
    }

    private static DpiaCommand.RevisePersonalData data(DataItem.Type type, String exception, boolean biometric) {
        return new DpiaCommand.RevisePersonalData(ID, List.of(Samples.data(type, exception, biometric)), null);
    }

    private static Risk bare(String id, List<String> measures, Level residualLikelihood, String reason) {
        return new Risk(id, "Herkenning", "geheugen", Risk.Source.INCIDENT, Level.MEDIUM, Level.MEDIUM, false, measures,
                residualLikelihood, Level.MEDIUM, false, reason);
    }

    @TestFactory
    Stream<DynamicTest> g01ToG04() {
        row(Gate.G01, "no DPIA", Story.preScanned(), "not-started");
        row(Gate.G01, "a draft", Story.drafted(Level.LOW), "not-adopted");
        row(Gate.G01, "a submitted version", Story.advised(Level.LOW), "not-adopted");
        row(Gate.G01, "adopted", Story.adopted(Level.LOW));
        row(Gate.G01, "adopted and reopened", Story.adopted(Level.LOW).then(Cast.LEADER, new DpiaCommand.StartDpia(ID)), "not-adopted");
        row(Gate.G01, "no personal data", none());
        row(Gate.G01, "a sensor with personal data after all", write(none(), sensors(Answer.YES, false, "Tellen")), "personal-data-after-all");
        row(Gate.G01, "a sensor nobody knows of", write(none(), sensors(Answer.UNKNOWN, false, "Tellen")), "personal-data-after-all");
        row(Gate.G01, "a processing with personal data after all", write(none(),
                new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing()), null)), "personal-data-after-all");
        row(Gate.G01, "adopted incomplete", incomplete(risks(bare("R1", List.of(), Level.LOW, null))), "incomplete.risk-without-measure");
        row(Gate.G01, "an unknown measure", incomplete(risks(bare("R1", List.of("M9"), Level.LOW, null))), "incomplete.unknown-measure");
        row(Gate.G01, "risk grew unexplained", incomplete(risks(bare("R1", List.of("M1"), Level.HIGH, null))), "incomplete.residual-above-inherent");
        row(Gate.G01, "an accepted risk without measure", incomplete(risks(bare("R1", List.of(), Level.LOW, "Aanvaard: zeldzaam."))));
        row(Gate.G02, "a draft", Story.drafted(Level.LOW), "no-version");
        row(Gate.G02, "submitted", Story.submitted(Level.LOW), "no-advice");
        row(Gate.G02, "a question is no advice", Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.INFORMATION_NEEDED)), "no-advice");
        row(Gate.G02, "advised", Story.advised(Level.LOW));
        row(Gate.G02, "advised and returned", returned(), "stale");
        row(Gate.G02, "the same text under a new version", returned().then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null)), "no-advice");
        row(Gate.G03, "positive", Story.advised(Level.LOW));
        row(Gate.G03, "conditional", conditional(), "no-response");
        row(Gate.G03, "conditional and confirmed", conditional().then(Cast.FG, advice(Advice.CONDITIONS_MET)));
        row(Gate.G03, "conditional and answered", conditional().then(Cast.COLLEGE,
                Samples.respond(FgCommand.Reaction.ADOPTED, null, "duur")));
        row(Gate.G03, "answered and then advised anew", conditional().then(Cast.COLLEGE,
                Samples.respond(FgCommand.Reaction.ADOPTED, null, "duur")).then(Cast.FG, advice(Advice.NEGATIVE, point("x"))), "no-response");
        row(Gate.G04, "low", Story.adopted(Level.LOW));
        row(Gate.G04, "high in a draft", Story.drafted(Level.HIGH), "not-consulted");
        row(Gate.G04, "high and adopted", Story.adopted(Level.HIGH), "pending");
        row(Gate.G04, "at the AP", Story.atTheAp(), "pending");
        row(Gate.G04, "lowered after the request", Story.advised(Level.HIGH)
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.RETURNED)).nextVersion(Level.LOW), "pending");
        row(Gate.G04, "referred with a low risk and taken back", Story.advised(Level.LOW)
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.COLLEGE, new PriorConsultationCommand.WithdrawPriorConsultation(ID, "Toch niet aan de AP voorleggen.")),
                "not-consulted");
        row(Gate.G04, "nothing needed", Story.atTheAp().then(Cast.OFFICER, Samples.apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED)));
        row(Gate.G04, "refrain", Story.atTheAp().then(Cast.OFFICER, Samples.apSays(Message.ADVICE, Outcome.ADVICE_TO_REFRAIN)), "refrain");
        row(Gate.G04, "inadmissible", Story.atTheAp().then(Cast.OFFICER, Samples.apSays(Message.ADVICE, Outcome.INADMISSIBLE)), "not-handled");
        row(Gate.G04, "measures open", measures(), "ap-measure");
        row(Gate.G04, "measures verified", measures().then(Cast.LEADER, Samples.implement("M1"))
                .then(Cast.CISO, Samples.verify(MeasureCommand.Finding.VERIFIED, "M1")));
        row(Gate.G04, "another high risk later", measures().then(Cast.LEADER, new DpiaCommand.StartDpia(ID))
                .then(Cast.LEADER, risks(Samples.risk("R1", Level.HIGH), Samples.risk("R2", Level.HIGH))), "other-version", "ap-measure");
        row(Gate.G04, "irreversible harm is high whatever its likelihood", write(Story.drafted(Level.LOW), risks(new Risk(
                "R1", "Uitsluiting", "lijst", Risk.Source.DESIGN_CHOICE, Level.LOW, Level.LOW, true, List.of("M1"),
                Level.LOW, Level.LOW, true, null))), "not-consulted");
        row(Gate.G04, "a risk that was not scored after its measures", write(Story.drafted(Level.LOW), risks(new Risk(
                "R1", "Herkenning", "beeld", Risk.Source.INCIDENT, Level.HIGH, Level.HIGH, false, List.of("M1"),
                null, null, null, null))), "not-consulted");
        row(Gate.G04, "a measure that is only proposed", write(Story.drafted(Level.LOW), proposed()), "not-consulted");
        row(Gate.G04, "a level raised by hand", write(Story.drafted(Level.LOW), risks(new Risk(
                "R1", "Herkenning", "beeld", Risk.Source.INCIDENT, Step.LOW, Step.LOW, false, List.of("M1"), Step.LOW, Step.LOW,
                false, null, Level.HIGH, Level.HIGH, "Er lopen hier kinderen", null))), "not-consulted");
        row(Gate.G04, "a risk that the AP saw low as its measure was promised then", Story.advised(Level.LOW)
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.REFERRED_TO_AP))
                .then(Cast.OFFICER, Samples.prepareAp(true))
                .then(Cast.COLLEGE, new PriorConsultationCommand.SubmitPriorConsultation(ID, TODAY, null))
                .then(Cast.OFFICER, new PriorConsultationCommand.ConfirmApReceipt(ID, TODAY, "Z2026-1"))
                .then(Cast.OFFICER, Samples.apSays(Message.ADVICE, Outcome.NO_ADVICE_NEEDED))
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED))
                .then(Cast.LEADER, new DpiaCommand.StartDpia(ID)).then(Cast.OFFICER, proposed()), "other-version");
        return rows.stream();
    }

    /** The measure of the sample as an idea that nobody promised to carry out. */
    private static DpiaCommand.PlanMeasures proposed() {
        Measure promised = Samples.measure("M1");
        return new DpiaCommand.PlanMeasures(ID, List.of(new Measure("M1", promised.description(), promised.kind(),
                promised.owner(), true, Measure.Status.PROPOSED, null)), null);
    }

    private static Story incomplete(DpiaCommand.AssessRisks risks) {
        return write(Story.drafted(Level.LOW), risks).then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, advice(Advice.POSITIVE)).then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED));
    }

    private static Story returned() {
        return Story.advised(Level.LOW).then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.RETURNED));
    }

    private static Story conditional() {
        return Story.submitted(Level.LOW).then(Cast.FG, advice(Advice.POSITIVE_WITH_CONDITIONS, point("duur")));
    }

    private static Story measures() {
        return Story.atTheAp().then(Cast.OFFICER, Samples.apSays(Message.ADVICE, Outcome.ADVICE_WITH_MEASURES, "M1"));
    }

    @TestFactory
    Stream<DynamicTest> g06ToG09() {
        Responsibility gap = new Responsibility("Tellen", "Gemeente", "loket", "Gemeente", "Leverancier A", null);
        Party joint = new Party("Provincie", Set.of(Party.Role.JOINT_CONTROLLER), Party.Agreement.MISSING, null, null, "NL");
        row(Gate.G06, "nobody asked", Story.preScanned(), "not-asked");
        row(Gate.G06, "being asked", Story.preScanned().then(Cast.LEADER, Samples.askPeople(TODAY)), "open");
        row(Gate.G06, "waiver proposed", Story.preScanned().then(Cast.LEADER, Samples.waive()), "waiver-not-approved");
        row(Gate.G06, "closed", Story.drafted(Level.LOW));
        row(Gate.G06, "waived", Story.preScanned().then(Cast.LEADER, Samples.waive())
                .then(Cast.COLLEGE, new ViewsCommand.DecideOnWaiver(ID, true, "Alleen eigen medewerkers, gehoord.")));
        row(Gate.G06, "waiver refused", Story.preScanned().then(Cast.LEADER, Samples.waive())
                .then(Cast.COLLEGE, new ViewsCommand.DecideOnWaiver(ID, false, "Vraag het de bewoners toch maar.")), "not-asked");
        row(Gate.G07, "complete", Story.drafted(Level.LOW));
        row(Gate.G07, "nothing written", Story.preScanned(), "no-controller", "no-answers");
        row(Gate.G07, "no controller", write(Story.drafted(Level.LOW),
                parties(Samples.processor(Party.Agreement.SIGNED, null, null))), "no-controller");
        row(Gate.G07, "an empty cell", write(Story.drafted(Level.LOW), cells(gap)), "empty-cell");
        row(Gate.G07, "a processing nobody answers for", write(Story.drafted(Level.LOW), cells(new Responsibility(
                "Anders", "Gemeente", "loket", "Gemeente", "Leverancier A", 24))), "not-one-answer");
        row(Gate.G07, "a processing without personal data needs no answer", write(Story.drafted(Level.LOW),
                new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing(), new Processing("Tonen", "Drukte tonen", false,
                        "Drukte", Processing.LegalGround.NO_PERSONAL_DATA, "Geen persoonsgegevens", "24 maanden")), null)));
        for (Party.Agreement agreement : Party.Agreement.values()) {
            row(Gate.G07, "processor " + agreement, write(Story.drafted(Level.LOW), parties(Samples.city(),
                    Samples.processor(agreement, null, null))),
                    agreement == Party.Agreement.SIGNED ? new String[0] : new String[] {"no-agreement"});
        }
        row(Gate.G07, "joint controllers without arrangement", write(Story.drafted(Level.LOW), parties(joint)), "no-agreement");
        row(Gate.G07, "ends today", signed(null, 0));
        row(Gate.G07, "ended yesterday", signed(null, -1), "no-agreement");
        row(Gate.G07, "begins today", signed(0, null));
        row(Gate.G07, "begins tomorrow", signed(1, null), "no-agreement");
        row(Gate.G07, "no personal data", none());
        row(Gate.G08, "no inventory of a sensor project", Story.preScanned(), "empty");
        row(Gate.G08, "complete", Story.drafted(Level.LOW));
        row(Gate.G08, "unknown", write(Story.drafted(Level.LOW), sensors(Answer.UNKNOWN, false, "Tellen")), "personal-data-unknown");
        row(Gate.G08, "no processing", write(Story.drafted(Level.LOW), sensors(Answer.NO, false)), "no-processing");
        row(Gate.G08, "another processing", write(Story.drafted(Level.LOW), sensors(Answer.NO, false, "Anders")), "no-processing");
        row(Gate.G08, "half a row", write(Story.drafted(Level.LOW),
                        new DpiaCommand.ReviseSensors(ID, List.of(Samples.halfSensor("S1")), null)),
                "personal-data-unknown", "no-processing", "missing.location", "missing.mobile", "missing.measures", "missing.audio",
                "missing.reasoning", "missing.canFollow", "missing.onDevice", "missing.leavesDevice", "missing.rawRetention",
                "missing.owner");
        row(Gate.G09, "no review", Story.submitted(Level.LOW), "no-review");
        row(Gate.G09, "approved", Story.advised(Level.LOW));
        row(Gate.G09, "approved with measures", reviewed(SecurityCommand.Verdict.APPROVED_WITH_MEASURES));
        row(Gate.G09, "not approved", reviewed(SecurityCommand.Verdict.NOT_APPROVED), "not-approved");
        row(Gate.G09, "on an earlier version", returned(), "stale");
        row(Gate.G09, "no DPIA needed", none());
        return rows.stream();
    }

    private static Story signed(Integer fromInDays, Integer untilInDays) {
        return write(Story.drafted(Level.LOW), parties(Samples.city(), Samples.processor(Party.Agreement.SIGNED,
                fromInDays == null ? null : TODAY.plusDays(fromInDays), untilInDays == null ? null : TODAY.plusDays(untilInDays))));
    }

    private static Story reviewed(SecurityCommand.Verdict verdict) {
        return Story.submitted(Level.LOW).then(Cast.CISO, Samples.review(verdict));
    }

    @TestFactory
    Stream<DynamicTest> g10ToG17() {
        row(Gate.G10, "not determined", Story.adopted(Level.LOW), "not-determined");
        row(Gate.G10, "none needed", Story.readyForGo());
        row(Gate.G10, "letter to write", council(false, true), "not-fulfilled.INFORMATION_LETTER");
        row(Gate.G10, "letter written", council(false, true).then(Cast.CLERK, new CouncilCommand.InformCouncil(ID, TODAY, "Brief 2026-3")));
        row(Gate.G10, "wishes asked", council(true, false), "not-fulfilled.WISHES_AND_CONCERNS");
        row(Gate.G10, "a letter is not asking", council(true, false).then(Cast.CLERK,
                new CouncilCommand.InformCouncil(ID, TODAY, "Brief 2026-3")), "not-fulfilled.WISHES_AND_CONCERNS");
        row(Gate.G10, "wishes given", council(true, false).then(Cast.CLERK, Samples.councilSays(CouncilCommand.Outcome.WISHES)));
        row(Gate.G10, "concerns given", council(true, false).then(Cast.CLERK, Samples.councilSays(CouncilCommand.Outcome.CONCERNS)), "unanswered");
        row(Gate.G10, "framework rejected", framework(false), "framework-rejected");
        row(Gate.G10, "framework adopted", framework(true));
        row(Gate.G11, "planned", Story.adopted(Level.LOW), "PLANNED");
        row(Gate.G11, "carried out", Story.adopted(Level.LOW).then(Cast.LEADER, Samples.implement("M1")), "IMPLEMENTED");
        row(Gate.G11, "failed", Story.adopted(Level.LOW).then(Cast.LEADER, Samples.implement("M1"))
                .then(Cast.CISO, Samples.verify(MeasureCommand.Finding.FAILED, "M1")), "FAILED");
        row(Gate.G11, "verified", Story.readyForGo());
        row(Gate.G11, "verified and failed later", Story.readyForGo()
                .then(Cast.CISO, Samples.verify(MeasureCommand.Finding.FAILED, "M1")), "FAILED");
        row(Gate.G12, "nothing published", Story.adopted(Level.LOW), "TRANSPARENCY", "PROCESSING_RECORD", "ALGORITHM_REGISTER", "SENSOR_REGISTER");
        row(Gate.G12, "published", Story.readyForGo());
        row(Gate.G12, "no personal data", none());
        row(Gate.G14, "in time", Story.started());
        row(Gate.G14, "in the grace of ninety days", Story.started().on(TODAY.plusYears(3).plusDays(90)));
        row(Gate.G14, "beyond", Story.started().on(TODAY.plusYears(3).plusDays(91)), "overdue");
        row(Gate.G15, "material", Story.changing(), "material");
        row(Gate.G15, "with its version", Story.changing().nextVersion(Level.LOW));
        row(Gate.G16, "ordinary and sensitive", write(Story.drafted(Level.LOW), data(DataItem.Type.SENSITIVE, null, false)));
        for (DataItem.Type type : EnumSet.of(DataItem.Type.SPECIAL, DataItem.Type.CRIMINAL, DataItem.Type.NATIONAL_ID)) {
            row(Gate.G16, type + " without exception", write(Story.drafted(Level.LOW), data(type, " ", false)), "no-exception");
            row(Gate.G16, type + " with exception", write(Story.drafted(Level.LOW), data(type, "UAVG 22", false)));
        }
        row(Gate.G16, "biometric, exception or not", write(Story.drafted(Level.LOW), data(DataItem.Type.SPECIAL, "UAVG 29", true)), "biometric");
        row(Gate.G17, "not tracking", Story.drafted(Level.LOW));
        row(Gate.G17, "a sensor that can follow, no test", write(Story.preScanned(), sensors(Answer.YES, true, "Tellen")), "no-test");
        row(Gate.G17, "following, passed", write(Story.drafted(Level.LOW), test(Samples.necessity(Tracking.FOLLOWING_OVER_DAYS, true))));
        row(Gate.G17, "following, not necessary", write(Story.drafted(Level.LOW),
                test(Samples.necessity(Tracking.FOLLOWING_WITHIN_A_DAY, false))), "not-necessary");
        row(Gate.G17, "an alternative left open", write(Story.drafted(Level.LOW), test(following(true, true, new Alternative("poort", null)))), "alternative-open");
        row(Gate.G17, "no alternative", write(Story.drafted(Level.LOW), test(following(true, true))), "no-alternative");
        row(Gate.G17, "not effective", write(Story.drafted(Level.LOW), test(following(false, true, new Alternative("poort", "te duur")))), "not-effective");
        row(Gate.G17, "not proportionate", write(Story.drafted(Level.LOW), test(following(true, false, new Alternative("poort", "te duur")))), "not-proportionate");
        return rows.stream();
    }

    private static Story council(boolean asked, boolean sensitive) {
        return Story.adopted(Level.LOW).then(Cast.CLERK, Samples.council(asked, sensitive));
    }

    private static Story framework(boolean adopted) {
        return Story.adopted(Level.LOW)
                .then(Cast.CLERK, new CouncilCommand.DetermineCouncilInvolvement(ID, true, false, false, false, false, false, false, false))
                .then(Cast.CLERK, new CouncilCommand.RecordCouncilFramework(ID, adopted, "Kader slimme toepassingen", TODAY));
    }

    private static NecessityTest following(boolean effective, boolean proportionate, Alternative... alternatives) {
        return new NecessityTest(Tracking.FOLLOWING_OVER_DAYS, true, "nodig", effective, "proef", proportionate, "reden", List.of(alternatives));
    }

    @Test
    void aDraftTellsBeforehandWhichGatesItWillFind() {
        assertEquals(List.of(), Gates.aheadOf(Story.drafted(Level.LOW).state()));
        Story bad = write(Story.preScanned().draft(Level.LOW), sensors(Answer.UNKNOWN, true, "Tellen"),
                data(DataItem.Type.NATIONAL_ID, null, false), test(following(false, true)));
        assertEquals(List.of("G08 personal-data-unknown", "G16 no-exception", "G17 not-effective", "G17 no-alternative"),
                Gates.aheadOf(bad.state()).stream().map(shut -> shut.gate() + " " + shut.reason()).toList());
    }

    /** Every guarded event, with the gates that guard it, typed from SPEC A.5: refused while any one of them is shut. */
    @TestFactory
    Stream<DynamicTest> everyGuardedEventIsRefusedWithExactlyItsGates() {
        Story nothing = Story.registered().then(Cast.LEADER, Samples.preScan());
        ProjectCommand submit = new DpiaCommand.SubmitDpia(ID, null, null);
        guard(nothing, Cast.LEADER, submit, Gate.G08);
        Story bad = write(Story.preScanned().draft(Level.LOW), sensors(Answer.YES, true, "Tellen"),
                data(DataItem.Type.SPECIAL, null, false), test(Samples.necessity(Tracking.FOLLOWING_OVER_DAYS, false)), submit);
        guard(bad, Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED), Gate.G02, Gate.G06, Gate.G16, Gate.G17);
        Story negative = write(Story.preScanned().draft(Level.LOW), submit).then(Cast.FG, advice(Advice.NEGATIVE, point("x")));
        guard(negative, Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.CONDITIONALLY_APPROVED), Gate.G03, Gate.G06);
        Story high = write(Story.preScanned().draft(Level.HIGH), parties(Samples.city(), Samples.processor(Party.Agreement.DRAFT, null, null)), submit);
        guard(high, Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO), Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10);
        guard(high, Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO_WITH_CONDITIONS), Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10);
        Story early = Story.adopted(Level.LOW).then(Cast.CLERK, Samples.council(false, false))
                .then(Cast.COLLEGE, Samples.goLive(GoLiveCommand.Decision.GO));
        guard(early, Cast.LEADER, new UseCommand.StartProcessing(ID, TODAY), Gate.G11, Gate.G12);
        Story paused = Story.legacy().then(Cast.OFFICER, new UseCommand.PauseProcessing(ID, "Incident", TODAY));
        guard(paused, Cast.COLLEGE, new UseCommand.ResumeProcessing(ID, TODAY),
                Gate.G01, Gate.G07, Gate.G09, Gate.G10, Gate.G12, Gate.G14);
        Story late = Story.changing();
        guard(late.on(TODAY.plusYears(4)), Cast.LEADER, new UseCommand.SettleChange(ID, true, "Zoals besloten"), Gate.G14, Gate.G15);
        return rows.stream();
    }

    private void guard(Story story, Actor actor, ProjectCommand command, Gate... gates) {
        rows.add(DynamicTest.dynamicTest(command.getClass().getSimpleName() + " " + List.of(gates), () ->
                ProjectFixture.given(story).when(actor, command).refusedBy(gates)));
    }

    @Test
    void theGuardsAreThoseOfTheSpecification() {
        assertEquals(EnumSet.of(Gate.G02, Gate.G03, Gate.G06, Gate.G16, Gate.G17), EnumSet.copyOf(Guards.ADOPTION));
        Set<Gate> goLive = EnumSet.of(Gate.G01, Gate.G04, Gate.G07, Gate.G09, Gate.G10);
        assertEquals(goLive, EnumSet.copyOf(Guards.GO_LIVE));
        Set<Gate> start = EnumSet.copyOf(goLive);
        start.addAll(Set.of(Gate.G11, Gate.G12));
        assertEquals(start, EnumSet.copyOf(Guards.START));
        start.add(Gate.G14);
        assertEquals(start, EnumSet.copyOf(Guards.RESUME));
        assertTrue(Guards.CHANGE.containsAll(Set.of(Gate.G14, Gate.G15)));
        assertTrue(Guards.MATERIAL_CHANGE.containsAll(start) && Guards.MATERIAL_CHANGE.contains(Gate.G15));
    }
}
