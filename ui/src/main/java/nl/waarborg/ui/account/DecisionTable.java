package nl.waarborg.ui.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.project.PointTexts;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectView.Pronouncement;
import nl.waarborg.ui.sheet.Cell;
import nl.waarborg.ui.sheet.Sheet;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** All advices, views and decisions of a project in the order in which they were recorded. */
final class DecisionTable {

    private final Telling telling;
    private final Texts t;
    private final List<Pronouncement> pronouncements;
    private final Map<Long, RecordedEvent> events = new HashMap<>();

    DecisionTable(Telling telling, ProjectView view) {
        this.telling = telling;
        this.t = telling.t();
        this.pronouncements = view == null ? List.of() : view.pronouncements();
        telling.events().forEach(event -> events.put(event.seq(), event));
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (pronouncements.isEmpty()) {
            blocks.add(new Block.Line(t.get("account.decisions.none")));
        } else {
            List<Row> rows = pronouncements.stream().map(said -> new Row(List.of(
                    EventTexts.title(t, said.event()), outcome(said), telling.who(events.get(said.seq())), t.date(said.on()),
                    t.dateTime(events.get(said.seq()).recordedAt())), List.of(Telling.number(events.get(said.seq()))))).toList();
            blocks.add(new Grid(t.get("account.decisions"), List.of(
                    t.get("account.col.what"), t.get("account.col.outcome"), t.get("account.col.who"),
                    t.get("account.col.decided"), t.get("account.col.recorded")), rows));
        }
        return new Section("besluiten", t.get("account.decisions"), blocks);
    }

    /** The decisions to calculate with. */
    Sheet sheet(String projectId) {
        List<String> columns = List.of(
                t.get("account.col.project"), t.get("account.col.event"), t.get("account.col.what"), t.get("account.col.outcome"),
                t.get("account.col.version"), t.get("account.col.decided"), t.get("account.col.recorded"),
                t.get("account.col.name"), t.get("account.col.role"), t.get("account.col.behalf"), t.get("account.col.reasons"),
                t.get("account.col.points"), t.get("account.col.imported"), t.get("account.col.index"));
        List<List<Cell>> rows = pronouncements.stream().map(said -> row(projectId, said)).toList();
        long last = telling.events().isEmpty() ? 0 : Telling.number(telling.events().get(telling.events().size() - 1));
        return new Sheet(t.get("account.decisions"), columns, rows, List.of(t.get("account.sheet.note", projectId, last)));
    }

    private List<Cell> row(String projectId, Pronouncement said) {
        RecordedEvent event = events.get(said.seq());
        String points = said.points().stream().map(point -> PointTexts.line(t, said.event(), point))
                .collect(Collectors.joining("\n"));
        return List.of(
                Cell.text(projectId), Cell.number(Telling.number(event)), Cell.text(EventTexts.title(t, said.event())),
                Cell.text(said.outcome() == null ? null : Words.ofPath(t, said.outcome())), Cell.text(said.version()),
                Cell.day(said.on()), Cell.moment(event.recordedAt()), Cell.text(telling.name(event)),
                Cell.text(telling.capacity(event)), Cell.text(telling.onBehalfOf(event)), Cell.text(said.text()),
                Cell.text(points), Cell.text(t.get(event.by().importedHistory() ? "words.yes" : "words.no")),
                event.index() == RecordedEvent.NOT_SEQUENCED ? Cell.EMPTY : Cell.number(event.index()));
    }

    private String outcome(Pronouncement said) {
        String outcome = said.outcome() == null ? "" : Words.ofPath(t, said.outcome());
        String version = said.version() == null ? "" : t.get("account.version", Words.isolated(said.version()));
        return outcome.isEmpty() || version.isEmpty() ? outcome + version : outcome + ", " + version;
    }
}
