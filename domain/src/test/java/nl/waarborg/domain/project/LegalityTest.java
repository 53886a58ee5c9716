package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.domain.project.Legality.Told;
import nl.waarborg.domain.project.Legality.Verdict;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** The replay of the rules: silent on whatever the rules allowed, and at the right event on whatever they did not. */
class LegalityTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 2_000);
    private static final Set<String> GUARDED = Set.of(
            "DpiaSubmittedForFgAdvice", "DpiaAdopted", "GoLiveApproved", "GoLiveApprovedConditionally", "ProcessingStarted",
            "ProcessingResumed", "UseExtended", "ChangeActivated", "ReassessmentConcluded");
    private static final Set<String> UNGUARDED = Set.of(
            "ProjectIdeaRegistered", "PlannedGoLiveSet", "PlannedGoLiveChanged", "CaseWithdrawn", "PreScanCompleted",
            "DpiaRequiredConcluded", "NoPersonalDataConcluded", "FgAdviceRequested", "FgDpiaNeedAdvised",
            "DpiaNotRequiredDecided", "DpiaStarted", "AgreementRecorded", "ParagraphRevised", "ProposalRevised", "ProcessingsRevised", "PersonalDataRevised",
            "SensorsRevised", "AsBuiltVerificationRecorded", "PartiesRevised", "ResponsibilitiesRevised", "RisksAssessed", "MeasuresPlanned",
            "NecessityTestRecorded", "StakeholderConsultationOpened", "StakeholderConsultationWaiverProposed",
            "StakeholderConsultationWaived", "StakeholderConsultationWaiverRefused", "StakeholderConsultationClosed",
            "SecurityReviewCompleted", "FgAdviceIssued", "FgConditionsConfirmed", "FgInformationRequested",
            "FgInformationProvided", "DpiaReturnedForRework", "DpiaPutToDecider", "FgAdviceResponseRecorded",
            "FgUnsolicitedAdviceIssued", "FgPostscriptAdded", "FgAdviceOverdueSignalled", "ApAdviceUnclear", "ApAdviceClassified", "DpiaReturned", "CaseRejected", "PriorConsultationRequired",
            "CouncilInvolvementDetermined", "CouncilInformed", "CouncilConsultationOpened", "CouncilViewsReceived",
            "CouncilViewsAnswered", "CouncilFrameworkAdopted", "CouncilFrameworkRejected", "PriorConsultationPrepared",
            "PriorConsultationSubmitted", "PriorConsultationReceiptConfirmed", "PriorConsultationExtended",
            "ApInformationRequested", "ApInformationProvided", "ApAdviceReceived", "PriorConsultationWithdrawn",
            "PriorConsultationTermExpired", "MeasureImplemented", "MeasureVerified", "MeasureVerificationFailed",
            "MeasuresReviewed", "GoLiveRejected", "GoLiveDeferred", "TransparencyMeasuresPublished",
            "ProcessingRecordPublished", "AlgorithmRegisterPublished", "SensorRegisterPublished", "ProcessingPaused",
            "ChangeReported", "ChangeClassified", "ChangeDropped", "LegacyDpiaImported", "ReassessmentDue",
            "ReassessmentScheduled", "ReassessmentTermSet", "ReassessmentAnnounced", "ReassessmentExtended",
            "AgreementExpired", "EndDateReached",
            "UnassessedProcessingReported", "UnassessedProcessingDecided", "ReassessmentOverdue", "EscalationRaised", "ReassessmentStarted", "ReassessmentPlanned", "BreachReported",
            "BreachNotifiedToAp", "ProcessingEnded", "DataDeletionConfirmed", "LessonsRecorded", "CaseClosed",
            "StepCompleted", "TokensMoved", "ModelRan", "TaskClaimed", "TaskReleased", "ParagraphAssigned",
            "ParagraphStatusSet", "CommentPlaced", "CommentAnswered", "ThreadResolved", "ThreadReopened", "TermRaised",
            "DocumentAdded");

    /** Typed by hand; a new event fails here until somebody says which of the two it is. */
    @Test
    void everyEventIsKnownToBeGuardedOrNot() {
        Set<String> typed = new TreeSet<>(GUARDED);
        typed.addAll(UNGUARDED);
        Set<String> events = new TreeSet<>();
        Set<String> guarded = new TreeSet<>();
        Decisions.events().forEach(event -> {
            events.add(event.getSimpleName());
            if (Guards.GUARDED_EVENTS.contains(event)) {
                guarded.add(event.getSimpleName());
            }
        });
        assertEquals(events, typed);
        assertEquals(new TreeSet<>(GUARDED), guarded);
    }

    /** An event that only ever follows another needs no cause of its own. */
    @Test
    void everyEventHasACommandBehindItOrFollowsOne() {
        Set<String> alone = new TreeSet<>();
        for (Class<? extends ProjectEvent> kind : Decisions.events()) {
            ProjectEvent event = new FilledRecord().of(kind);
            if (Causes.of(List.of(event), TODAY).isEmpty()) {
                alone.add(kind.getSimpleName());
            }
        }
        assertEquals(Set.of("ProjectIdeaRegistered", "PlannedGoLiveSet", "MeasureImplemented", "MeasureVerified",
                "MeasureVerificationFailed", "LessonsRecorded", "CaseClosed", "ModelRan"), alone);
    }

    @Test
    void howTheWorkWasArrangedIsLawfulAndLeavesNoCapacityBehind() {
        Story story = Story.registered();
        ProcessCommand.Move move = new ProcessCommand.Move("privacy-case", "1", "privacy-case:1", "start", "entered", "9");
        ProcessCommand.Model model = new ProcessCommand.Model("privacy-case", "privacy-case:1", "ab12");
        story.then(Cast.SYSTEM, new ProcessCommand.RecordTokens(ID, "2026-11-24T09:00:00Z", List.of(move), List.of(model)))
                .then(Cast.SYSTEM, new ProcessCommand.RecordTokens(ID, "2026-11-24T10:00:00Z", List.of(move), List.of(model)))
                .then(Cast.FG, new ProcessCommand.ClaimTask(ID, "9", "1", "start"))
                .then(Cast.FG, new ProcessCommand.ReleaseTask(ID, "9", "1", "start"));
        List<String> names = story.told().stream().map(t -> t.event().getClass().getSimpleName()).toList();
        assertEquals(List.of("ModelRan", "TokensMoved", "TokensMoved", "TaskClaimed", "TaskReleased"),
                names.subList(names.size() - 5, names.size()));
        assertEquals(null, story.state().capacityOf(Cast.FG.person()));
        Legality.of(ID, told(story.told())).forEach(verdict -> assertEquals(Standing.LAWFUL, verdict.standing()));
    }

    @Test
    void whateverTheRulesAllowedIsLawful() {
        Set<String> seen = new TreeSet<>();
        for (long seed = 7_000; seed < 7_000 + SEQUENCES; seed++) {
            Story story = random(seed);
            List<Told> told = told(story.told());
            List<Verdict> verdicts = Legality.of(ID, told);
            ProjectState before = new ProjectState();
            for (int i = 0; i < told.size(); i++) {
                Verdict verdict = verdicts.get(i);
                seen.add(told.get(i).event().getClass().getSimpleName());
                long at = seed;
                int place = i;
                assertEquals(Standing.LAWFUL, verdict.standing(),
                        () -> "seed " + at + " event " + place + " " + told.get(place) + ": " + verdict.refusal().getMessage());
                assertEquals(Guards.isGuarded(told.get(i).event()), verdict.guarded());
                assertEquals(List.of(), Gates.shut(before, told.get(i).by().today(), Guards.met(told.get(i).event(), before)));
                before.evolve(told.get(i).event(), told.get(i).by());
            }
        }
        assertTrue(seen.containsAll(GUARDED), seen::toString);
        assertTrue(seen.size() > 70, () -> seen.size() + " " + seen);
    }

    @Test
    void aMissingAdviceShowsAtTheAdoption() {
        assertFirst(without(Story.adopted(Level.LOW), FgEvent.FgAdviceIssued.class), AdoptionEvent.DpiaAdopted.class, Gate.G02);
    }

    @Test
    void eachMissingPrerequisiteShowsAtTheStepThatNeededIt() {
        Story started = Story.started();
        assertFirst(without(started, SecurityEvent.SecurityReviewCompleted.class), GoLiveEvent.GoLiveApproved.class, Gate.G09);
        assertFirst(without(started, CouncilEvent.CouncilInvolvementDetermined.class), GoLiveEvent.GoLiveApproved.class, Gate.G10);
        assertFirst(without(started, PublicationEvent.SensorRegisterPublished.class), PublicationEvent.TransparencyMeasuresPublished.class);
        assertFirst(without(started, GoLiveEvent.GoLiveApproved.class), UseEvent.ProcessingStarted.class);
        assertFirst(without(started, ViewsEvent.StakeholderConsultationClosed.class), AdoptionEvent.DpiaAdopted.class, Gate.G06);
        assertFirst(without(started, DpiaEvent.DpiaSubmittedForFgAdvice.class), FgEvent.FgAdviceIssued.class);
        assertFirst(without(started, DpiaEvent.SensorsRevised.class), DpiaEvent.DpiaSubmittedForFgAdvice.class, Gate.G08);
        assertFirst(without(started, DpiaEvent.RisksAssessed.class), DpiaEvent.DpiaSubmittedForFgAdvice.class);
        assertFirst(without(started, IdeaEvent.ProjectIdeaRegistered.class), IdeaEvent.PlannedGoLiveSet.class);
        Story ap = Story.atTheAp();
        assertFirst(without(ap, PriorConsultationEvent.PriorConsultationPrepared.class),
                PriorConsultationEvent.PriorConsultationSubmitted.class);
    }

    /** SPEC B06: the number sets the criterion from the day of the policy on; what was written down before stays lawful. */
    @Test
    void aScaleThatWasTakenOutShowsAtThePreScan() {
        for (boolean after : new boolean[] {false, true}) {
            Story story = Story.registered().on(LocalDate.of(2026, 11, after ? 24 : 23));
            story.then(Cast.LEADER, new PreScanCommand.CompletePreScan(
                    ID, Answer.YES, Samples.REASONS, false, false, true, Set.of(), Set.of(), null, 250_000, false, false,
                    PreScanCommand.AiClass.NONE, false, false));
            List<Told> told = told(story.told());
            assertTrue(Legality.of(ID, told).stream().allMatch(verdict -> verdict.standing() == Standing.LAWFUL));
            int at = index(told, PreScanEvent.PreScanCompleted.class);
            PreScanEvent.PreScanCompleted was = (PreScanEvent.PreScanCompleted) told.get(at).event();
            assertEquals(after, was.wp248().contains(PreScanCommand.Wp248.LARGE_SCALE));
            told.set(at, with(told.get(at), new PreScanEvent.PreScanCompleted(
                    ID, was.personalData(), was.reasoning(), false, false, true, Set.of(), Set.of(), null, 250_000, false, false,
                    was.aiClass(), false, false, was.outcome(), was.table(), was.sources())));
            if (after) {
                assertFirst(told, PreScanEvent.PreScanCompleted.class);
            }
        }
    }

    @Test
    void aSmoothedDpiaShowsWhereItWasSubmitted() {
        List<Told> told = told(Story.adopted(Level.HIGH).told());
        int at = index(told, DpiaEvent.RisksAssessed.class);
        DpiaEvent.RisksAssessed was = (DpiaEvent.RisksAssessed) told.get(at).event();
        told.set(at, with(told.get(at), new DpiaEvent.RisksAssessed(ID, List.of(Samples.risk("R1", Level.LOW)), was.table())));
        assertFirst(told, DpiaEvent.DpiaSubmittedForFgAdvice.class);
    }

    @Test
    void anAssessmentWithAnotherTableThanThatOfItsNameIsNotLawful() {
        List<Told> told = told(Story.adopted(Level.LOW).told());
        int at = index(told, DpiaEvent.RisksAssessed.class);
        DpiaEvent.RisksAssessed was = (DpiaEvent.RisksAssessed) told.get(at).event();
        for (DpiaEvent.RisksAssessed other : List.of(
                new DpiaEvent.RisksAssessed(ID, was.risks(), was.table(), "0".repeat(64)),
                new DpiaEvent.RisksAssessed(ID, was.risks(), "5x5/1", null),
                new DpiaEvent.RisksAssessed(ID, was.risks().stream().map(risk -> risk.on("5x5/1")).toList(), was.table(), null))) {
            List<Told> tampered = new ArrayList<>(told);
            tampered.set(at, with(told.get(at), other));
            assertFirst(tampered, DpiaEvent.RisksAssessed.class);
        }
    }

    @Test
    void anEventInAnotherPlaceIsNotLawfulThere() {
        List<Told> told = told(Story.started().told());
        Told go = told.remove(index(told, GoLiveEvent.GoLiveApproved.class));
        told.add(2, go);
        assertFirst(told, GoLiveEvent.GoLiveApproved.class, Gate.G01, Gate.G07, Gate.G09, Gate.G10);
    }

    @Test
    void whoMayNotActIsFound() {
        By auditor = new By(Cast.AUDITOR, Role.COLLEGE, TODAY, false);
        By both = new By(Cast.person("dubbel", Role.FG, Role.COLLEGE), Role.COLLEGE, TODAY, false);
        By leader = new By(Cast.person("projectleider", Role.COLLEGE), Role.COLLEGE, TODAY, false);
        By stranger = new By(new Actor("test", "vreemd", Set.of(Role.COLLEGE), Set.of("GM-O"), null), Role.COLLEGE, TODAY, false);
        By wrongHat = new By(Cast.COLLEGE, Role.CLERK, TODAY, false);
        By future = new By(Cast.COLLEGE, Role.COLLEGE, TODAY.plusDays(1), false);
        By past = new By(Cast.COLLEGE, Role.COLLEGE, TODAY.minusDays(2), false);
        for (By by : List.of(auditor, both, leader, stranger, wrongHat, future, past)) {
            List<Told> told = told(Story.adopted(Level.LOW).told());
            int at = index(told, AdoptionEvent.DpiaAdopted.class);
            told.set(at, new Told(told.get(at).event(), by, told.get(at).recordedAt()));
            assertFirst(told, AdoptionEvent.DpiaAdopted.class);
        }
    }

    @Test
    void nothingComesBeforeTheFirstNorAfterTheEnd() {
        List<Told> told = told(Story.started().told());
        assertFirst(new ArrayList<>(told.subList(2, told.size())), told.get(2).event().getClass());
        List<Told> twice = new ArrayList<>(told.subList(0, 3));
        twice.addAll(told.subList(0, 2));
        assertEquals(3, firstUnlawful(Legality.of(ID, twice)));
        List<Told> over = told(Story.registered()
                .then(Cast.LEADER, new IdeaCommand.WithdrawProject(ID, "De begroting is vervallen.")).told());
        over.add(told.get(2));
        assertEquals(over.size() - 1, firstUnlawful(Legality.of(ID, over)));
        assertEquals(0, firstUnlawful(Legality.of("another", told)));
    }

    @Test
    void importedHistoryPassesWithWhatItAdmitsAndNotWithoutAdmittingIt() {
        List<Told> told = adoptedWithoutAdvice();
        told.replaceAll(one -> retold(one, one.by().today()));
        Verdict verdict = Legality.of(ID, told).get(told.size() - 1);
        assertEquals(Standing.WITH_FINDINGS, verdict.standing());
        assertEquals(List.of("G02"), verdict.findings());
        assertNull(verdict.refusal());
        AdoptionEvent.DpiaAdopted was = (AdoptionEvent.DpiaAdopted) told.get(told.size() - 1).event();
        told.set(told.size() - 1, with(told.get(told.size() - 1), new AdoptionEvent.DpiaAdopted(
                ID, was.version(), was.hash(), was.conditionally(), was.motivation(), was.residualRiskAcceptance(),
                was.decidedOn(), was.highestResidualRisk(), was.priorConsultationRequired(), was.reassessmentDueOn(),
                List.of())));
        assertFirst(told, AdoptionEvent.DpiaAdopted.class);
    }

    /** What came later may lack in what was written before it, all of it, and in nothing that was written since. */
    @Test
    void aFieldThatCameLaterLacksInAnEarlierRevisionOnly() {
        List<Told> told = told(Story.atTheAp().told());
        int at = index(told, PriorConsultationEvent.PriorConsultationPrepared.class);
        PriorConsultationEvent.PriorConsultationPrepared was = (PriorConsultationEvent.PriorConsultationPrepared) told.get(at).event();
        ProjectEvent before = new PriorConsultationEvent.PriorConsultationPrepared(
                ID, was.otherInformation(), null, null, null, null, null, null);
        ProjectEvent part = new PriorConsultationEvent.PriorConsultationPrepared(ID, was.otherInformation(),
                was.responsibilities(), was.purposesAndMeans(), was.measuresAndSafeguards(), was.fgContact(), was.version(), null);
        for (ProjectEvent event : List.of(was, before, part)) {
            for (boolean earlier : List.of(true, false)) {
                told.set(at, new Told(event, told.get(at).by(), told.get(at).recordedAt(), earlier));
                boolean lawful = event == was || event == before && earlier;
                assertEquals(lawful ? -1 : at, firstUnlawful(Legality.of(ID, told)), () -> event + " " + earlier);
            }
        }
    }

    /** A finding and no more, also for a path that is held to its gates; the same by somebody who acts here is refused. */
    @Test
    void aToldDepartureInFewWordsIsFoundAndALivedOneRefused() {
        Story negative = Story.submitted(Level.LOW).then(Cast.FG, Samples.advice(FgCommand.Advice.NEGATIVE, Samples.point("noodzaak")));
        FgCommand.RespondToFgAdvice brief =
                Samples.respond(FgCommand.Reaction.DEPARTED, "Het college volgt de FG niet.", "noodzaak");
        List<Told> lived = told(negative.asImport().then(Cast.COLLEGE, brief).told());
        lived.replaceAll(one -> new Told(one.event(), new By(one.by().actor(), one.by().capacity(), TODAY, false), one.recordedAt()));
        assertFirst(lived, FgEvent.FgAdviceResponseRecorded.class);
        List<Told> held = new ArrayList<>(lived);
        held.replaceAll(one -> retold(one, TODAY, false));
        List<Told> before = new ArrayList<>(lived);
        before.replaceAll(one -> retold(one, TODAY));
        for (List<Told> told : List.of(held, before)) {
            List<Verdict> verdicts = new ArrayList<>(Legality.of(ID, told));
            Verdict verdict = verdicts.remove(told.size() - 1);
            assertEquals(Standing.WITH_FINDINGS, verdict.standing());
            assertEquals(List.of("departure-unmotivated"), verdict.findings());
            verdicts.forEach(earlier -> assertEquals(Standing.LAWFUL, earlier.standing()));
        }
    }

    /** Only what is told before anybody acted here, by the import, in order, is history from before this software. */
    @Test
    void nobodyOpensAGateByCallingWhatTheyDoNowHistory() {
        List<Told> told = adoptedWithoutAdvice();
        assertFirst(told, AdoptionEvent.DpiaAdopted.class);
        assertEquals("legality.retold-late", Legality.of(ID, told).get(told.size() - 1).refusal().key());
        told.set(told.size() - 1, retold(told.get(told.size() - 1), TODAY));
        assertEquals("legality.retold-late", Legality.of(ID, told).get(told.size() - 1).refusal().key());
        told.replaceAll(one -> retold(one, one.by().today()));
        told.set(told.size() - 1, retold(told.get(told.size() - 1), LocalDate.of(2001, 1, 1)));
        assertEquals("legality.retold-late", Legality.of(ID, told).get(told.size() - 1).refusal().key());
    }

    /** Where nobody acted here yet, what is written down days after the rest was not told with it: it was done here. */
    @Test
    void nothingIsToldAfterTheRestWasStored() {
        List<Told> told = adoptedWithoutAdvice();
        told.replaceAll(one -> retold(one, one.by().today()));
        Told last = told.remove(told.size() - 1);
        for (int minutes : new int[] {59, 61}) {
            List<Told> all = new ArrayList<>(told);
            all.add(new Told(last.event(), last.by(), last.recordedAt().plusSeconds(60L * minutes)));
            Verdict verdict = Legality.of(ID, all).get(told.size());
            assertEquals(minutes < 60 ? Standing.WITH_FINDINGS : Standing.UNLAWFUL, verdict.standing());
        }
    }

    private static List<Told> adoptedWithoutAdvice() {
        return told(Story.submitted(Level.LOW).asImport()
                .then(Cast.COLLEGE, Samples.onDpia(AdoptionCommand.Decision.APPROVED)).told());
    }

    private static Told retold(Told one, LocalDate day) {
        return retold(one, day, true);
    }

    private static Told retold(Told one, LocalDate day, boolean importedHistory) {
        Actor actor = one.by().actor();
        Actor teller = new Actor("import", actor.subject(), actor.roles(), actor.municipalities(), null);
        return new Told(one.event(), new By(teller, one.by().capacity(), day, importedHistory), one.recordedAt());
    }

    /** Dropping any event that something later stands on is found, and never before the place where it was dropped. */
    @Test
    void nothingIsFoundBeforeThePlaceWhereSomethingWasTakenOut() {
        int found = 0;
        int dropped = 0;
        for (long seed = 9_000; seed < 9_150; seed++) {
            List<Told> told = told(random(seed).told());
            for (int i = 0; i < told.size(); i++) {
                List<Told> less = new ArrayList<>(told);
                less.remove(i);
                int first = firstUnlawful(Legality.of(ID, less));
                dropped++;
                found += first >= 0 ? 1 : 0;
                // A summary with its rows is one step: what is missing among the rows shows at the summary before them.
                int place = i;
                assertTrue(first < 0 || first >= i - 6, () -> "Expected nothing before " + place + ", but found " + first);
            }
        }
        int share = 100 * found / dropped;
        assertTrue(share > 30, () -> "Expected that much of a case stands on something, but it was " + share + "%");
    }

    private static Story random(long seed) {
        Story story = new Story();
        RandomProject project = new RandomProject(new SplittableRandom(seed), story.state());
        for (int step = 0; step < 60; step++) {
            RandomProject.Try next = project.next();
            story.on(project.today());
            try {
                story.then(next.actor(), next.command());
            } catch (Refusal refusal) {
                assertFalse(refusal.key().isEmpty());
            }
        }
        return story;
    }

    private static List<Told> told(List<Story.Told> story) {
        List<Told> told = new ArrayList<>();
        story.forEach(one -> told.add(new Told(one.event(), one.by(), noon(one.by().today()))));
        return told;
    }

    private static java.time.Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }

    private static Told with(Told told, ProjectEvent event) {
        return new Told(event, told.by(), told.recordedAt());
    }

    private static List<Told> without(Story story, Class<? extends ProjectEvent> kind) {
        List<Told> told = told(story.told());
        told.remove(index(told, kind));
        return told;
    }

    private static int index(List<Told> told, Class<? extends ProjectEvent> kind) {
        Predicate<Told> fits = one -> kind.isInstance(one.event());
        return told.indexOf(told.stream().filter(fits).findFirst().orElseThrow());
    }

    private static int firstUnlawful(List<Verdict> verdicts) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).standing() == Standing.UNLAWFUL) {
                return i;
            }
        }
        return -1;
    }

    private static void assertFirst(List<Told> told, Class<? extends ProjectEvent> kind, Gate... gates) {
        List<Verdict> verdicts = Legality.of(ID, told);
        int first = firstUnlawful(verdicts);
        assertTrue(first >= 0, () -> "Expected something unlawful, but all of it passed");
        assertEquals(kind, told.get(first).event().getClass(), () -> verdicts.get(first).refusal().getMessage());
        if (gates.length > 0) {
            assertEquals(List.of(gates),
                    verdicts.get(first).refusal().shutGates().stream().map(ShutGate::gate).distinct().toList());
        }
    }
}
