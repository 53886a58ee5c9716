package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** What gates must not see (G05: pilot, scale, duration, theme) and what must not open them (G18: time, import, process). */
class BlindSpotsTest {

    private static final int HISTORIES = Integer.getInteger("histories", 400);

    /** The same commands on the same project, told as a large lasting one and as a small pilot that ends some day. */
    @Test
    void flippingPilotScaleDurationAndThemesChangesNoGateAndNoDecision() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Story plain = new Story();
            Story flipped = new Story();
            RandomProject project = new RandomProject(new SplittableRandom(seed), plain.state());
            for (int step = 0; step < 50; step++) {
                RandomProject.Try next = project.next();
                if (isAboutTheLastDay(next.command())) {
                    continue;
                }
                long again = seed;
                String one = outcome(plain.on(project.today()), next, next.command());
                String other = outcome(flipped.on(project.today()), next, flip(next.command(), project.today()));
                assertEquals(one, other, () -> "seed " + again + ": " + next);
                assertEquals(
                        Gates.open(plain.state(), project.today()), Gates.open(flipped.state(), project.today()), () -> "seed " + again);
                assertEquals(Gates.startAllowed(plain.state(), project.today()), Gates.startAllowed(flipped.state(), project.today()));
                assertEquals(Status.of(plain.state(), project.today()), Status.of(flipped.state(), project.today()));
            }
        }
    }

    /** That the last day of a temporary project has passed, and that it may run longer, is about its duration alone. */
    private static boolean isAboutTheLastDay(ProjectCommand command) {
        return command instanceof UseCommand.WatchUse || command instanceof UseCommand.ExtendUse;
    }

    private static String outcome(Story story, RandomProject.Try next, ProjectCommand command) {
        int before = story.told().size();
        try {
            story.then(next.actor(), command);
            return story.told().subList(before, story.told().size()).stream().map(t -> t.event().getClass().getSimpleName())
                    .toList().toString();
        } catch (Refusal refusal) {
            return refusal.key() + refusal.flaws() + refusal.shutGates();
        }
    }

    /** Another number of people may meet another criterion of WP248 (A.3); the criterion stays, the number itself is flipped. */
    private static ProjectCommand flip(ProjectCommand command, LocalDate today) {
        if (command instanceof IdeaCommand.RegisterIdea c) {
            return new IdeaCommand.RegisterIdea(
                    c.projectId(), c.municipality(), "Proef met synthetische data", c.description(),
                    EnumSet.complementOf(EnumSet.copyOf(c.themes())), c.kind(), !c.isPilot(), true,
                    LocalDate.of(2190, 1, 1), c.plannedGoLive(), c.eventOn(), c.framework(), c.fundamentalRights(), c.body());
        } else if (command instanceof ReassessmentCommand.ImportLegacyDpia c) {
            return new ReassessmentCommand.ImportLegacyDpia(
                    c.projectId(), c.municipality(), "Proef", c.description(), Set.of(IdeaCommand.Theme.OTHER), c.kind(),
                    !c.isPilot(), c.plannedGoLive(), c.dpiaDate(), c.version());
        } else if (command instanceof PreScanCommand.CompletePreScan c) {
            Set<PreScanCommand.Wp248> criteria = new TreeSet<>(c.wp248());
            if (LegalTerms.standard().on(today).isLargeScale(c.peoplePerYear())) {
                criteria.add(PreScanCommand.Wp248.LARGE_SCALE);
            }
            return new PreScanCommand.CompletePreScan(
                    c.projectId(), c.personalData(), c.reasoning(), c.systematicEvaluation(), c.largeScaleSpecialData(),
                    c.systematicMonitoringOfPublicSpace(), c.apList(), criteria, c.explanation(), 1, c.vulnerablePeople(),
                    c.specialData(), c.aiClass(), c.cloud(), c.transferOutsideEea(), c.sources());
        }
        return command;
    }

    /** From any reachable state: whatever the process itself sends, on whatever later day, no gate goes off the list. */
    @Test
    void neitherTimeNorTheProcessOpensAGate() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Story story = new Story();
            SplittableRandom random = new SplittableRandom(seed);
            RandomProject project = new RandomProject(random, story.state());
            for (int step = 0; step < 50; step++) {
                RandomProject.Try next = project.next();
                outcome(story.on(project.today()), next, next.command());
                if (story.state().exists() && random.nextInt(5) == 0) {
                    timePasses(story, random);
                }
            }
        }
    }

    private static void timePasses(Story story, SplittableRandom random) {
        List<ProjectCommand> processes = new ArrayList<>(List.of(
                new PriorConsultationCommand.MarkApTermExpired(ID), new ReassessmentCommand.MarkReassessmentDue(ID),
                new ReassessmentCommand.MarkReassessmentOverdue(ID, "college"), new UseCommand.WatchUse(ID),
                new ReassessmentCommand.PlanReassessmentTerm(ID), new ReassessmentCommand.AnnounceReassessment(ID),
                new ProcessCommand.RecordTokens(ID, "2026-11-24T09:00:00Z",
                        List.of(new ProcessCommand.Move("privacy-case", "1", "m:1", "end", "entered", null)), List.of())));
        Story later = new Story();
        story.told().forEach(told -> later.happened(told.event(), told.by()));
        LocalDate day = story.today();
        Set<Gate> shut = EnumSet.noneOf(Gate.class);
        shut.addAll(later.on(day).shut());
        boolean mayStart = Gates.startAllowed(later.state(), day);
        for (int days : new int[] {1, 30, 92, 400, 2_000}) {
            day = day.plusDays(days);
            later.on(day);
            outcome(later, new RandomProject.Try(Cast.SYSTEM, null), processes.get(random.nextInt(processes.size())));
            List<Gate> now = later.shut();
            assertTrue(now.containsAll(shut), () -> "Expected " + shut + " to stay shut, but only these are: " + now);
            assertTrue(mayStart || !Gates.startAllowed(later.state(), day), "time allowed a start");
            shut.addAll(now);
            mayStart = Gates.startAllowed(later.state(), day);
        }
    }

    /** The one date that people set and that counts from its day on: a signed agreement. It is their signature that opens. */
    @Test
    void anAgreementThatPeopleSignedCountsFromItsFirstDayAndNotBefore() {
        Story story = Story.drafted(Level.LOW).then(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(
                Samples.city(), Samples.processor(Party.Agreement.SIGNED, TODAY.plusDays(1), null)), null));
        assertTrue(story.shut().contains(Gate.G07));
        assertFalse(story.on(TODAY.plusDays(1)).shut().contains(Gate.G07));
        Story draft = Story.drafted(Level.LOW).then(Cast.OFFICER, new DpiaCommand.ReviseParties(ID, List.of(
                Samples.city(), Samples.processor(Party.Agreement.DRAFT, TODAY.plusDays(1), null)), null));
        assertTrue(draft.on(TODAY.plusDays(1)).shut().contains(Gate.G07));
    }

    /** Any history brought in from before: with findings nothing may start, now or later, until people close them. */
    @Test
    void importedHistoryWithFindingsNeverAllowsAStart() {
        int withFindings = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            Story story = new Story();
            RandomProject project = new RandomProject(new SplittableRandom(seed), story.state());
            story.asImport();
            for (int step = 0; step < 60; step++) {
                RandomProject.Try next = project.next();
                outcome(story.on(project.today()), next, next.command());
            }
            if (findings(story).isEmpty()) {
                continue;
            }
            withFindings++;
            Set<Gate> shut = EnumSet.noneOf(Gate.class);
            shut.addAll(story.shut());
            if (Gates.startAllowed(story.state(), story.today())) {
                assertTrue(shut.stream().noneMatch(Guards.RESUME::contains), shut::toString);
                assertTrue(findingsWereClosed(story), () -> "seed with " + findings(story));
            }
            if (story.state().use().isPaused()) {
                assertTrue(shut.stream().noneMatch(Guards.RESUME::contains) || isRefused(story, new UseCommand.ResumeProcessing(ID, story.today())));
            }
        }
        assertTrue(withFindings > HISTORIES / 20, "Expected histories with findings, but found " + withFindings);
    }

    private static boolean isRefused(Story story, ProjectCommand command) {
        By by = By.of(Cast.COLLEGE, story.today());
        try {
            Decisions.decide(command, story.state(), by);
            return false;
        } catch (Refusal refusal) {
            return true;
        }
    }

    /** Later facts closed what was found: the last adoption, and a last go decision before use, have none. */
    private static boolean findingsWereClosed(Story story) {
        AdoptionEvent.DpiaAdopted adopted = story.state().dpia().adopted();
        return adopted == null || adopted.findings().isEmpty() || story.state().preScan().needsNoDpia();
    }

    private static List<String> findings(Story story) {
        List<String> findings = new ArrayList<>();
        story.told().forEach(told -> {
            if (told.event() instanceof AdoptionEvent.DpiaAdopted e) {
                findings.addAll(e.findings());
            } else if (told.event() instanceof GoLiveEvent.GoLiveApproved e) {
                findings.addAll(e.findings());
            } else if (told.event() instanceof UseEvent.ProcessingStarted e) {
                findings.addAll(e.findings());
            }
        });
        return findings;
    }
}
