package nl.waarborg.ui.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.ui.importing.ReferenceEvents;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.workflow.log.RecordedEvent;
import org.junit.jupiter.api.Test;

class StartSectionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void aLawfulStartNamesEveryConditionAndTheEventsBehindIt() {
        Section start = Account.of(ReferenceEvents.of("RP-08"), Language.EN).sections().get(0);
        assertEquals("Why was this project allowed to start?", start.title());
        assertTrue(lead(start).contains("That was allowed"), lead(start));
        List<Row> rows = start.blocks().stream().filter(Grid.class::isInstance)
                .flatMap(block -> ((Grid) block).rows().stream()).toList();
        assertTrue(rows.size() > 12, "Expected the conditions of start, decision and adoption, but found " + rows.size());
        rows.forEach(row -> assertEquals("Met", row.cells().get(1), row.toString()));
        assertTrue(rows.stream().filter(row -> !row.events().isEmpty()).count() > rows.size() / 2);
    }

    @Test
    void aStartWithShutGatesIsNeverCalledLawful() {
        Section start = Account.of(started(false), Language.EN).sections().get(0);
        assertTrue(lead(start).contains("That should not have been possible"), lead(start));
        Grid conditions = (Grid) start.blocks().stream().filter(Grid.class::isInstance).findFirst().orElseThrow();
        assertTrue(conditions.rows().stream().anyMatch(row -> row.cells().get(1).equals("Not met")));
    }

    @Test
    void importedHistoryWithShutGatesSaysSo() {
        Section start = Account.of(started(true), Language.EN).sections().get(0);
        assertTrue(lead(start).contains("history that was imported later"), lead(start));
    }

    private static String lead(Section section) {
        return ((Block.Line) section.blocks().get(0)).text();
    }

    private static List<RecordedEvent> started(boolean imported) {
        return List.of(
                event(0, imported, new IdeaEvent.ProjectIdeaRegistered("P-1", "GM-Z", "Brug", "Tellen", Set.of(), IdeaCommand.Kind.SENSOR,
                        false, false, null, null, null, null, IdeaCommand.Body.values()[0])),
                event(1, imported, new UseEvent.ProcessingStarted("P-1", DAY, DAY.plusYears(1), List.of())));
    }

    private static RecordedEvent event(long seq, boolean imported, ProjectEvent event) {
        Actor actor = new Actor("demo", "projectleider", Set.of(Role.PROJECT_LEADER), Set.of("GM-Z"), null);
        return new RecordedEvent(seq, "e-" + seq, "P-1", seq, Instant.EPOCH, event, new By(actor, Role.PROJECT_LEADER, DAY, imported), "c", null);
    }
}
