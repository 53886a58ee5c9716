package nl.waarborg.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import nl.waarborg.bench.Rounds.Measured;
import nl.waarborg.evidence.ChainCheck;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.ui.oversight.OversightProjection;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.EventJson;
import nl.waarborg.workflow.log.LoggedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aLargeLogIsTheOneThatItsEvidenceSaysAndItsViewsAreBuilt() throws Exception {
        try (Database database = Database.h2()) {
            Histories histories = Histories.made(database.empty("examples"));
            List<Projection> projections = List.of(new ProjectProjection(), new OversightProjection());
            try (LargeLog log = LargeLog.of(400, histories, database.empty("large")); Views views = new Views(log, projections);
                 LogFile file = LogFile.of(400, histories)) {
                views.contestants().forEach(contestant -> contestant.work("once"));
                file.contestants().forEach(contestant -> contestant.work("once"));
                List<StoredEvent> history = log.log().storedOfProject("P-2026-100000");
                assertFalse(history.isEmpty());
                try (Connection connection = log.dataSource().getConnection()) {
                    assertEquals("", new ChainCheck(LargeLog.ORIGIN).check(connection, "P-2026-100000", history).why());
                }
                assertArrayEquals(history.get(0).payload(), writtenAgain(log, history.get(0)), "the bytes of the serializer");
            }
        }
    }

    /** Each of these refuses what is not as it should be. */
    @Test
    void aLongProjectCanBeLookedBackInAndItsDossierHolds(@TempDir Path folder) {
        try (LongCase project = new LongCase(folder, 40)) {
            project.rows();
            project.lookBack();
            project.dossier().verifyEvidence();
            project.dossier().verify();
        }
    }

    /** A small version of what is measured: every page answers, and every save changes the DPIA. */
    @Test
    void aLargeDpiaIsOpenedSavedAndTakenAway(@TempDir Path folder) {
        try (LargeDpia dpia = new LargeDpia(folder, 2, 3)) {
            dpia.works().values().forEach(Runnable::run);
            dpia.works().values().forEach(Runnable::run);
            dpia.expectSaved(4);
            assertThrows(IllegalStateException.class, () -> dpia.expectSaved(3));
        }
    }

    @Test
    void whatStartsADatabaseOfItsOwnAsksForNoOther() {
        assertFalse(Settings.of("--parts", "dpia,case,log,statements").asksOfDatabases());
        assertTrue(Settings.of("--parts", "dpia,views").asksOfDatabases());
    }

    private static byte[] writtenAgain(LargeLog log, StoredEvent event) {
        return EventJson.create().serialize(log.log().read(new LoggedEvent(0, event)).event(), byte[].class).getData();
    }
}
