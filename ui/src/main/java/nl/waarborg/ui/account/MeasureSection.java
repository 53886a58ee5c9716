package nl.waarborg.ui.account;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/** The measures of the DPIA and of the AP, how far each is, and what was done with them. */
final class MeasureSection {

    private final EventSections events;
    private final Texts t;
    private final ProjectState state;

    MeasureSection(Telling telling, EventSections events, ProjectState state) {
        this.events = events;
        this.t = telling.t();
        this.state = state;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<RecordedEvent> done = events.measures();
        List<Measure> measures = state.dpia().content().measures();
        if (measures.isEmpty() && done.isEmpty()) {
            blocks.add(new Line(t.get("account.maatregelen.none")));
        }
        if (!measures.isEmpty()) {
            blocks.add(new Grid(t.get("account.maatregelen"), List.of(
                    t.get("account.col.code"), t.get("account.col.measure"), t.get("account.col.beforeStart"),
                    t.get("account.col.progress")), measures.stream().map(measure -> row(measure, done)).toList()));
        }
        done.forEach(event -> events.addTo(blocks, event));
        return new Section("maatregelen", t.get("account.maatregelen"), blocks);
    }

    private Row row(Measure measure, List<RecordedEvent> done) {
        return new Row(List.of(
                measure.id(), measure.description(), t.get(measure.beforeGoLive() ? "words.yes" : "words.no"),
                Words.of(t, state.measures().progress(measure.id()))),
                done.stream().filter(event -> about(event, measure.id())).map(Telling::number).toList());
    }

    private static boolean about(RecordedEvent event, String measure) {
        return event.event() instanceof MeasureEvent.MeasureImplemented e && e.measure().equals(measure)
                || event.event() instanceof MeasureEvent.MeasureVerified v && v.measure().equals(measure)
                || event.event() instanceof MeasureEvent.MeasureVerificationFailed f && f.measure().equals(measure);
    }
}
