package nl.waarborg.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Both sides do the same work; how fast is not for a test. */
class SameWorkTest {

    private static final List<String> PROJECTS = List.of("GM0344-1", "GM0344-2", "GM0344-3");

    @Test
    void threeProjectsComeToTheSameEndOnEitherSide() {
        try (Database database = Database.h2();
             Peer asking = new Peer("asking", database.empty("asking"), true);
             Peer knowing = new Peer("knowing", database.empty("knowing"), false);
             Cases waarborg = new Cases("waarborg", database.empty("waarborg"), true, true)) {
            for (Contestant contestant : List.of(asking, knowing, waarborg)) {
                contestant.before();
                PROJECTS.forEach(contestant::work);
                contestant.after();
            }
            assertEquals(PROJECTS.size(), asking.finished());
            assertEquals(PROJECTS.size(), knowing.finished());
            assertEquals(0, asking.openTasks() + knowing.openTasks() + waarborg.openTasks());
            assertEquals(0, waarborg.office().count("ACT_RU_EXECUTION"));
            assertEquals(8L * PROJECTS.size(), waarborg.office().count("leaf"), "four facts, three walks of the tokens, one model that ran");
        }
    }
}
