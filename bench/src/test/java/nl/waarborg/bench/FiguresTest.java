package nl.waarborg.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.waarborg.bench.Rounds.Measured;
import org.junit.jupiter.api.Test;

/** Each part measures what it says it measures; how fast is not for a test. */
class FiguresTest {

    @Test
    void everyCommitIsFollowedToItsLeaf() {
        try (Database database = Database.h2();
             Appends events = new Appends("events", database.empty("events"), Appends.Evidence.NONE);
             Appends sequenced = new Appends("sequenced", database.empty("sequenced"), Appends.Evidence.SEQUENCED)) {
            Map<Contestant, List<Measured>> done =
                    new Rounds(1, 0.2, 0.2, database::serverNanos).run(List.of(events, sequenced), 2);
            assertTrue(done.get(events).get(0).pieces() > 0);
            assertTrue(sequenced.delays().row("sequenced").endsWith("| " + done.get(sequenced).get(0).pieces() + " |"));
        }
    }
}
