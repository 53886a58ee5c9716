package nl.waarborg.ui.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.log.LoggedEvent;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOON = Instant.parse("2026-07-24T10:00:00Z");

    private final List<LoggedEvent> rows = new ArrayList<>();

    private MomentTest at(int seconds, String name) {
        rows.add(new LoggedEvent(rows.size(), new StoredEvent(
                "e" + rows.size(), "Project", "P-1", rows.size(), NOON.plusSeconds(seconds).toString(), name, "1", new byte[0], new byte[0])));
        return this;
    }

    @Test
    void aFactTakesTheMovesOfTheProcessThatItCaused() {
        at(0, "ProjectIdeaRegistered").at(0, "PlannedGoLiveSet").at(0, "ModelRan").at(1, "TokensMoved").at(60, "PreScanCompleted");
        assertEquals(List.of(new Moment(1, 1, false), new Moment(2, 4, false), new Moment(5, 5, false)), Moment.all(rows, false));
    }

    @Test
    void whatATimerMovedLaterIsAMomentOfItsOwn() {
        at(0, "ProcessingStarted").at(1, "TokensMoved").at(3600, "TokensMoved").at(3601, "ModelRan");
        assertEquals(List.of(new Moment(1, 2, false), new Moment(3, 4, true)), Moment.all(rows, false));
    }

    @Test
    void withTechnicalStepsEveryEventIsAMoment() {
        at(0, "ProcessingStarted").at(0, "TokensMoved").at(0, "TaskClaimed");
        assertEquals(3, Moment.all(rows, true).size());
    }

    @Test
    void theListLeavesOutWhoTookWhichTaskExceptWhereTheReaderStands() {
        at(0, "PreScanCompleted").at(100, "TaskClaimed").at(200, "FgAdviceRequested").at(300, "TaskClaimed").at(400, "TaskReleased");
        List<Moment> all = Moment.all(rows, false);
        assertEquals(List.of(1, 3, 5), Moment.shown(all, all.get(0), false).stream().map(Moment::number).toList());
        assertEquals(List.of(1, 2, 3, 5), Moment.shown(all, all.get(1), false).stream().map(Moment::number).toList());
    }

    @Test
    void anEventIsFoundInTheMomentThatHoldsItAndANumberThatDoesNotExistInTheNearest() {
        at(0, "PreScanCompleted").at(0, "TokensMoved").at(90, "FgAdviceRequested");
        List<Moment> all = Moment.all(rows, false);
        assertEquals(0, Moment.holding(all, -4));
        assertEquals(0, Moment.holding(all, 2));
        assertEquals(1, Moment.holding(all, 3));
        assertEquals(1, Moment.holding(all, 99));
    }
}
