package nl.waarborg.ui.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.GoLiveCommand;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.UseCommand;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.ui.account.Block.Grid;
import nl.waarborg.ui.account.Block.Heading;
import nl.waarborg.ui.account.Block.Line;
import nl.waarborg.ui.account.Block.Row;
import nl.waarborg.ui.account.Block.Small;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.project.GateTexts.GateLine;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * Why the project was allowed to start: each step that gates guard, with its gates as they stood in the state before that
 * step and on its day. Worked out from the events again, never read from what they say of themselves.
 */
final class StartSection {

    private final Telling telling;
    private final Texts t;
    private final ProjectState state = new ProjectState();
    private final OpenReasons reasons;
    private final List<Block> steps = new ArrayList<>();
    private RecordedEvent start;
    private boolean shutOnce;

    StartSection(Telling telling) {
        this.telling = telling;
        this.t = telling.t();
        this.reasons = new OpenReasons(telling, state);
    }

    Section section() {
        for (RecordedEvent event : telling.events()) {
            Class<? extends ProjectCommand> guarded = guarded(event.event());
            if (guarded != null) {
                step(event, guarded);
            }
            state.evolve(event.event(), event.by());
            reasons.take(event);
            start = start == null && event.event() instanceof UseEvent.ProcessingStarted ? event : start;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Line(lead()));
        blocks.addAll(steps);
        if (start == null && !state.isOver() && !telling.events().isEmpty()) {
            shutNow(blocks);
        }
        return new Section("start", t.get(start == null ? "account.start.not" : "account.start"), blocks);
    }

    /** The state after the last event. */
    ProjectState state() {
        return state;
    }

    private String lead() {
        if (start == null) {
            boolean before = state.use().startedOn() != null || state.use().isInUse();
            return t.get(before ? "account.start.imported" : state.isOver() ? "account.start.never" : "account.start.yet");
        }
        return t.get(shutOnce ? "account.start.shut" : "account.start.lead", telling.day(start), start.seq());
    }

    private void step(RecordedEvent event, Class<? extends ProjectCommand> guarded) {
        LocalDate day = event.by().today();
        Map<Gate, GateLine> shut = new EnumMap<>(Gate.class);
        GateTexts.lines(t, Gates.open(state, day)).forEach(line -> shut.put(line.gate(), line));
        Set<Gate> gates = gates(event, guarded);
        if (gates.contains(Gate.G13) && state.obstacle(event.by().actor(), event.by().capacity()) != null) {
            shut.put(Gate.G13, new GateLine(Gate.G13, "", "", List.of(t.get("account.gate.G13.shut", telling.who(event)))));
        }
        steps.add(new Heading(null, t.get("account.step", telling.title(event), telling.day(event))));
        steps.add(new Small(t.get("account.number", event.seq()) + " · " + telling.circumstances(event)));
        List<Row> rows = new ArrayList<>();
        for (Gate gate : gates) {
            GateLine line = shut.get(gate);
            OpenReasons.Reason reason = line != null ? new OpenReasons.Reason(String.join(" ", line.reasons()), List.of())
                    : gate != Gate.G13 ? reasons.of(gate)
                    : new OpenReasons.Reason(t.get("account.open.G13", telling.who(event)), List.of(event.seq()));
            shutOnce |= line != null && start == null;
            rows.add(new Row(List.of(
                    t.get("gates." + gate), t.get(line == null ? "account.gate.open" : "account.gate.shut"),
                    reason.sentence(), t.get("gates." + gate + ".basis")), reason.events()));
        }
        steps.add(new Grid(t.get("account.step.gates", telling.title(event)), List.of(
                t.get("account.col.condition"), t.get("account.col.then"), t.get("account.col.why"), t.get("account.col.basis")), rows));
    }

    private void shutNow(List<Block> blocks) {
        RecordedEvent last = telling.events().get(telling.events().size() - 1);
        List<GateLine> lines = GateTexts.lines(t, Gates.open(state, last.by().today()));
        if (!lines.isEmpty()) {
            blocks.add(new Heading(null, t.get("account.start.open", last.by().today())));
            blocks.add(new Grid(t.get("account.start.open", last.by().today()), List.of(
                    t.get("account.col.condition"), t.get("account.col.why"), t.get("account.col.basis")),
                    lines.stream().map(line -> new Row(
                            List.of(line.title(), String.join(" ", line.reasons()), line.basis()), List.of())).toList()));
        }
    }

    private Set<Gate> gates(RecordedEvent event, Class<? extends ProjectCommand> guarded) {
        Set<Gate> gates = new TreeSet<>(Gates.guarding(guarded));
        if (decides(event.event())) {
            gates.add(Gate.G13);
        }
        if (event.event() instanceof UseEvent.ChangeActivated && state.use().changeClass() == UseCommand.ChangeClass.MATERIAL) {
            gates.addAll(Gates.guarding(UseCommand.ResumeProcessing.class));
        }
        return gates;
    }

    private static boolean decides(ProjectEvent event) {
        return event instanceof AdoptionEvent.DpiaAdopted || event instanceof GoLiveEvent;
    }

    /** The command behind an event that gates guard, or null. */
    private static Class<? extends ProjectCommand> guarded(ProjectEvent event) {
        if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            return DpiaCommand.SubmitDpia.class;
        } else if (event instanceof AdoptionEvent.DpiaAdopted) {
            return AdoptionCommand.DecideOnDpia.class;
        } else if (event instanceof GoLiveEvent.GoLiveApproved || event instanceof GoLiveEvent.GoLiveApprovedConditionally) {
            return GoLiveCommand.DecideGoLive.class;
        } else if (event instanceof UseEvent.ProcessingStarted) {
            return UseCommand.StartProcessing.class;
        } else if (event instanceof UseEvent.ProcessingResumed) {
            return UseCommand.ResumeProcessing.class;
        } else if (event instanceof UseEvent.ChangeActivated) {
            return UseCommand.SettleChange.class;
        }
        return event instanceof ReassessmentEvent.ReassessmentConcluded e && e.outcome().continues()
                ? ReassessmentCommand.ConcludeReassessment.class : null;
    }
}
