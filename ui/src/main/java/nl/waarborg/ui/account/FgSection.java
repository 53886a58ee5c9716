package nl.waarborg.ui.account;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.FgCommand.Point;
import nl.waarborg.domain.project.FgCommand.PointResponse;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** What the FG said, and what was done with each point of it. */
final class FgSection {

    private final Telling telling;
    private final EventSections events;
    private final Texts t;

    FgSection(Telling telling, EventSections events) {
        this.telling = telling;
        this.events = events;
        this.t = telling.t();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<RecordedEvent> said = telling.of(event -> event instanceof FgEvent || event instanceof PreScanEvent.FgAdviceRequested
                || event instanceof PreScanEvent.FgDpiaNeedAdvised);
        if (said.isEmpty()) {
            blocks.add(new Line(t.get("account.fg.none")));
        } else {
            departures(blocks, said);
        }
        for (int i = 0; i < said.size(); i++) {
            events.addTo(blocks, said.get(i));
            if (said.get(i).event() instanceof FgEvent.FgAdviceIssued advice && !advice.points().isEmpty()) {
                blocks.add(answered(advice, said.get(i), answer(said.subList(i + 1, said.size()))));
            }
        }
        return new Section("fg", t.get("account.fg"), blocks);
    }

    /** How often the decider went another way, first of all. */
    private void departures(List<Block> blocks, List<RecordedEvent> said) {
        List<PointResponse> departed = said.stream().filter(event -> event.event() instanceof FgEvent.FgAdviceResponseRecorded)
                .flatMap(event -> ((FgEvent.FgAdviceResponseRecorded) event.event()).responses().stream())
                .filter(response -> response.reaction() != nl.waarborg.domain.project.FgCommand.Reaction.ADOPTED).toList();
        blocks.add(new Line(departed.isEmpty() ? t.get("account.fg.followed")
                : t.count("account.fg.departed", departed.size())));
    }

    /** The answer to an advice: the first one after it and before the next advice. */
    private static RecordedEvent answer(List<RecordedEvent> after) {
        for (RecordedEvent event : after) {
            if (event.event() instanceof FgEvent.FgAdviceResponseRecorded) {
                return event;
            } else if (event.event() instanceof FgEvent.FgAdviceIssued) {
                return null;
            }
        }
        return null;
    }

    private Grid answered(FgEvent.FgAdviceIssued advice, RecordedEvent issued, RecordedEvent answer) {
        List<Row> rows = new ArrayList<>();
        for (Point point : advice.points()) {
            PointResponse response = answer == null ? null : ((FgEvent.FgAdviceResponseRecorded) answer.event()).responses()
                    .stream().filter(one -> one.subject().equals(point.subject())).findFirst().orElse(null);
            rows.add(new Row(List.of(
                    point.subject(), Words.of(t, point.weight()), point.advice(),
                    response == null ? t.get("account.fg.unanswered") : Words.of(t, response.reaction()),
                    response == null || response.motivation() == null ? "–" : response.motivation()),
                    response == null ? List.of(Telling.number(issued)) : List.of(Telling.number(issued), Telling.number(answer))));
        }
        return new Grid(t.get("account.fg.points", advice.version()), List.of(
                t.get("account.col.subject"), t.get("account.col.weight"), t.get("account.col.fgAdvice"),
                t.get("account.col.reaction"), t.get("account.col.reasons")), rows);
    }
}
