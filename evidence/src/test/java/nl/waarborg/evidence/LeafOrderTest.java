package nl.waarborg.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.waarborg.evidence.LeafOrder.Waiting;
import org.junit.jupiter.api.Test;

class LeafOrderTest {

    @Test
    void eventsInOrderKeepTheOrderOfTheOutbox() {
        assertEquals(List.of("a#0", "b#0", "a#1", "b#1"), order(first("a"), first("b"), later("a", 1), later("b", 1)));
    }

    @Test
    void aLaterEventThatCameFirstFollowsRightBehindItsPredecessor() {
        assertEquals(List.of("b#0", "a#0", "a#1", "a#2", "b#1"),
                order(later("a", 2), first("b"), later("a", 1), first("a"), later("b", 1)));
    }

    @Test
    void anEventWhosePredecessorIsNowhereIsHeldBackAndSoAreItsSuccessors() {
        assertEquals(List.of("b#0"), order(later("a", 4), later("a", 5), first("b")));
    }

    @Test
    void anyShuffleKeepsEachCaseInOrderAndLosesNone() {
        long seed = Ledger.seed("LeafOrderTest");
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            List<Waiting> rows = new ArrayList<>();
            for (int caseNumber = 0; caseNumber < 4; caseNumber++) {
                for (int seq = 0; seq < 6; seq++) {
                    rows.add(seq == 0 ? first("c" + caseNumber) : later("c" + caseNumber, seq));
                }
            }
            Collections.shuffle(rows, random);
            List<String> leaves = order(rows.toArray(Waiting[]::new));
            assertEquals(24, leaves.size(), "seed " + seed);
            assertEquals(List.of(), Ledger.outOfOrder(leaves), "seed " + seed);
        }
    }

    private static List<String> order(Waiting... rows) {
        return LeafOrder.of(List.of(rows)).stream().map(Waiting::eventId).toList();
    }

    private static Waiting first(String caseId) {
        return new Waiting(0, Ledger.id(caseId, 0), caseId, 0, true);
    }

    private static Waiting later(String caseId, long seq) {
        return new Waiting(0, Ledger.id(caseId, seq), caseId, seq, false);
    }
}
