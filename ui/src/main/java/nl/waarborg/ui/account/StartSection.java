package nl.waarborg.ui.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.ui.account.GuardedSteps.Step;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.project.GateTexts.GateLine;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** Why the project was allowed to start, from the start itself back to the DPIA; and what was lawful after that. */
final class StartSection {

    private final Telling telling;
    private final Texts t;
    private final ProjectState state;
    private final List<Step> before = new ArrayList<>();
    private final List<Step> after = new ArrayList<>();
    private RecordedEvent start;

    StartSection(Telling telling, GuardedSteps guarded) {
        this.telling = telling;
        this.t = telling.t();
        this.state = guarded.state();
        for (Step step : guarded.steps()) {
            (start == null ? before : after).add(step);
            start = start == null && step.event().event() instanceof UseEvent.ProcessingStarted ? step.event() : start;
        }
    }

    /** The steps up to the start, the last first; before a start also what is still needed. */
    Section start() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Line(lead()));
        if (start == null && !state.isOver()) {
            shutNow(blocks);
        }
        List<Step> backwards = new ArrayList<>(before);
        Collections.reverse(backwards);
        backwards.forEach(step -> blocks.addAll(step.told()));
        return new Section("start", title(), blocks);
    }

    /** The steps after the start in their order. */
    Section later() {
        List<Block> blocks = new ArrayList<>();
        if (after.isEmpty()) {
            blocks.add(new Line(t.get("account.later.none")));
        }
        after.forEach(step -> blocks.addAll(step.told()));
        return new Section("later", t.get("account.later"), blocks);
    }

    private String title() {
        return start != null ? t.get("account.start") : runsAlready() ? t.get("account.start.title.imported")
                : t.get(state.isOver() ? "account.start.title.never" : "account.start.not");
    }

    private String lead() {
        if (start == null) {
            return t.get(runsAlready() ? "account.start.imported" : state.isOver() ? "account.start.never" : "account.start.yet");
        }
        List<Step> shut = before.stream().filter(step -> !step.met()).toList();
        boolean imported = shut.stream().allMatch(step -> step.event().by().importedHistory());
        return t.get(shut.isEmpty() ? "account.start.lead" : imported ? "account.start.shut" : "account.start.unlawful",
                telling.day(start), Telling.number(start));
    }

    /** Whether it was in use before its first event here. */
    private boolean runsAlready() {
        return start == null && (state.use().startedOn() != null || state.use().isInUse());
    }

    private void shutNow(List<Block> blocks) {
        RecordedEvent last = telling.events().get(telling.events().size() - 1);
        List<GateLine> lines = GateTexts.lines(t, Gates.open(state, last.by().today()));
        if (!lines.isEmpty()) {
            blocks.add(new Grid(t.get("account.start.open", last.by().today()), List.of(
                    t.get("account.col.condition"), t.get("account.col.whyNot"), t.get("account.col.basis")),
                    lines.stream().map(line -> new Row(
                            List.of(line.title(), String.join(" ", line.reasons()), line.basis()), List.of())).toList()));
        }
    }

}
