package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.waarborg.domain.project.Story.Told;
import org.junit.jupiter.api.Test;

/**
 * Random people give random commands; whatever is accepted must be lawful by the events alone. More sequences with
 * {@code -Dsequences=100000}; one sequence again with {@code -Dseed=<the printed seed>}.
 */
class RandomHistoriesTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 5_000);
    private static final int COMMANDS = 75;

    @Test
    void whateverIsAcceptedIsLawfulAndReplaysToTheSameState() {
        Long one = Long.getLong("seed");
        long first = one == null ? 20_261_123L : one;
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = first; seed < first + (one == null ? SEQUENCES : 1); seed++) {
            try {
                run(seed, seen);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Sequence " + seed + " (again: mvn -pl domain test -Dtest=RandomHistoriesTest -Dseed="
                        + seed + "): " + e.getMessage(), e);
            }
        }
        if (one == null) {
            enoughWasSeen(seen);
        }
    }

    /** A generator that never gets anywhere would prove nothing. */
    private static void enoughWasSeen(Map<String, Integer> seen) {
        String counts = seen.toString();
        assertTrue(seen.getOrDefault("ProcessingStarted", 0) > SEQUENCES / 25, counts);
        for (String event : List.of("ProcessingResumed", "ChangeActivated", "ApAdviceReceived", "GoLiveApprovedConditionally",
                "FgConditionsConfirmed", "NoPersonalDataConcluded", "DpiaNotRequiredDecided", "ReassessmentConcluded",
                "PriorConsultationTermExpired", "LegacyDpiaImported", "gate.shut", "role.needed", "project.unknown",
                "dpia.locked", "already-done", "started after the AP", "material change in effect")) {
            assertTrue(seen.containsKey(event), () -> "Expected " + event + " among " + counts);
        }
    }

    private static void run(long seed, Map<String, Integer> seen) {
        Story story = new Story();
        RandomProject project = new RandomProject(new SplittableRandom(seed), story.state());
        for (int step = 0; step < COMMANDS; step++) {
            RandomProject.Try next = project.next();
            story.on(project.today());
            int before = story.told().size();
            try {
                story.then(next.actor(), next.command());
            } catch (Refusal refusal) {
                assertEquals(before, story.told().size(), "a refusal left events behind");
                count(seen, refusal.key());
                continue;
            }
            List<Told> told = story.told();
            for (int end = before + 1; end <= told.size(); end++) {
                Told last = told.get(end - 1);
                try {
                    Invariants.check(told.subList(0, end));
                } catch (AssertionError e) {
                    throw new AssertionError(e.getMessage() + " at " + last.event() + "\n" + tell(told.subList(0, end)), e);
                }
                count(seen, last.event().getClass().getSimpleName());
                notable(story.state(), last.event(), seen);
            }
        }
        replaysEqually(story);
    }

    private static void notable(ProjectState state, ProjectEvent event, Map<String, Integer> seen) {
        if (event instanceof UseEvent.ProcessingStarted && state.priorConsultation().advice() != null) {
            count(seen, "started after the AP");
        }
        if (event instanceof UseEvent.ChangeActivated && state.use().changeClass() == UseCommand.ChangeClass.MATERIAL) {
            count(seen, "material change in effect");
        }
    }

    private static void replaysEqually(Story story) {
        ProjectState replayed = new ProjectState();
        story.told().forEach(told -> replayed.evolve(told.event(), told.by()));
        assertEquals(summary(story.state(), story.today()), summary(replayed, story.today()));
    }

    private static List<Object> summary(ProjectState state, LocalDate today) {
        return Arrays.asList(
                Gates.open(state, today), Gates.startAllowed(state, today), Status.of(state, today), state.people(),
                state.dpia().content().hash(), state.dpia().versions(), state.dpia().current(), state.dpia().adopted(),
                state.preScan().conclusion(), state.fg().advice(), state.fg().response(), state.fg().question(),
                state.views().phase(), state.council().involvement(), state.priorConsultation().phase(),
                state.priorConsultation().clock(), state.priorConsultation().advice(), state.measures().progress("M1"),
                state.use().published(), state.use().isApproved(), state.use().isPaused(), state.use().changes(),
                state.use().changeClass(), state.reassessment().dueOn(), state.reassessment().trigger(), state.isOver(),
                Set.copyOf(new HashMap<>(state.people()).keySet()));
    }

    private static void count(Map<String, Integer> seen, String what) {
        seen.merge(what, 1, Integer::sum);
    }

    private static String tell(List<Told> told) {
        StringBuilder text = new StringBuilder();
        told.forEach(t -> text.append(t.by().today()).append(' ').append(t.by().capacity()).append(' ')
                .append(t.by().actor().person()).append(' ').append(t.event()).append('\n'));
        return text.toString();
    }
}
