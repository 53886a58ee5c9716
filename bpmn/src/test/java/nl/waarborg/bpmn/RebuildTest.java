package nl.waarborg.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.workflow.InboxTask;
import nl.waarborg.workflow.rebuild.Rebuild.Compared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * People who do anything at random, take tasks and give them back, and timers that fire: the engine made again from the log
 * stands exactly where the old one stood, and everybody goes on. Repeat with {@code -Dwaarborg.seed=}; more with
 * {@code -Dwaarborg.walks=}.
 */
class RebuildTest {

    private static final int WALKS = Integer.getInteger("waarborg.walks", 5);
    private static final int STEPS = 40;

    @Test
    void afterRandomHistoriesTheEngineIsTheSameAgainAndEverybodyGoesOn(TestReporter reporter) {
        long first = Long.getLong("waarborg.seed", System.nanoTime() & 0xFFFFFF);
        reporter.publishEntry("seed", String.valueOf(first));
        List<Walk> walks = new ArrayList<>();
        List<Random> randoms = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (long seed = first; seed < first + WALKS; seed++) {
            Random random = new Random(seed);
            Walk walk = RandomWalkTest.begin(seed);
            RandomWalkTest.goOn(walk, random, 5 + random.nextInt(STEPS), new TreeSet<>(), "-Dwaarborg.seed=" + first,
                    w -> takeOrGiveBack(w, random));
            walks.add(walk);
            randoms.add(random);
            times.add(walk.town.now());
        }

        everythingIsTheSame(Town.hall().rebuild().replace((done, of) -> { }), first);

        Set<String> done = new TreeSet<>();
        for (int i = 0; i < walks.size(); i++) {
            walks.get(i).town.at(times.get(i));
            RandomWalkTest.goOn(walks.get(i), randoms.get(i), 10, done, "-Dwaarborg.seed=" + first, w -> { });
        }
        assertTrue(!done.isEmpty(), "somebody went on");
        long began = System.nanoTime();
        List<Compared> compared = Town.hall().rebuild().compare((at, of) -> { });
        reporter.publishEntry("rebuild", compared.size() + " cases, " + compared.stream().mapToLong(Compared::events).sum()
                + " events, " + (System.nanoTime() - began) / 1_000_000 + " ms");
        everythingIsTheSame(compared, first);
    }

    private static void takeOrGiveBack(Walk w, Random random) {
        List<InboxTask> open = w.town.inbox().openTasks(w.id);
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            InboxTask task = open.get(random.nextInt(open.size()));
            Actor person = Town.person(task.roles().get(0));
            try {
                if (task.assignee() == null) {
                    w.town.inbox().claim(task.id(), person);
                } else {
                    w.town.inbox().release(task.id(), person);
                }
            } catch (Refusal otherCapacity) {
                assertEquals("gate.shut", otherCapacity.key());
            }
        }
    }

    private static void everythingIsTheSame(List<Compared> compared, long seed) {
        assertTrue(compared.size() >= WALKS, "every case is looked at");
        assertEquals(List.of(), compared.stream().filter(one -> !one.isSame()).toList(), "-Dwaarborg.seed=" + seed);
    }
}
