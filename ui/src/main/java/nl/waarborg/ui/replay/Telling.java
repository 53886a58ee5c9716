package nl.waarborg.ui.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.GoLiveEvent;
import nl.waarborg.ui.project.DiagramView;
import nl.waarborg.ui.project.Drawings;
import nl.waarborg.ui.project.PhaseStep;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.replay.ReplayView.Comparison;
import nl.waarborg.ui.replay.ReplayView.Steering;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.model.Step;

/** Tells one case up to where the reader stands, in one pass over its events, and writes down what the page shows. */
final class Telling {

    private final Texts t;
    private final CaseLog log;
    private final List<Moment> moments;
    private final Drawings drawings;
    private final Proof proof;
    private final ProjectView latest;
    private final Walk walk;

    /** Takes a case with its moments; {@code latest} is its newest view, which knows the models of all its processes. */
    Telling(Texts t, CaseLog log, List<Moment> moments, Drawings drawings, ProjectView latest, Instant now) {
        this.t = t;
        this.log = log;
        this.moments = moments;
        this.drawings = drawings;
        this.latest = latest;
        this.proof = Proof.of(t, log, now);
        this.walk = new Walk(log);
    }

    /** The page of a place; {@code hash} gives the code of an event. */
    ReplayView at(Where where, Function<String, String> hash, String unknownDay) {
        int place = Moment.holding(moments, where.number());
        Moment moment = moments.get(place);
        Moment other = where.compared() == null ? null : moments.get(Moment.holding(moments, where.compared()));
        Map<String, Stand.Value> otherStand = other != null && other.until() < moment.until() ? standAfter(other) : null;
        walk.to(moment.number() - 1);
        Map<String, Stand.Value> before = stand(walk.day());
        RecordedEvent event = log.event(moment.number());
        Why why = event == null ? null : why(moment.number(), event);
        walk.to(moment.until());
        LocalDate day = where.on() == null ? walk.day() : where.on();
        Map<String, Stand.Value> after = stand(walk.day());
        Clocks clocks = day == null ? null : new Clocks(t, day);
        ProjectView view = walk.view();
        List<DiagramView> diagrams = view == null ? List.of() : DiagramView.of(t, view, drawings);
        List<GateLines.Line> gates = view == null ? List.of() : GateLines.all(t, walk, day);
        boolean startAllowed = view != null && Gates.startAllowed(walk.state(), day);
        List<OpenTask> tasks = view == null ? List.of() : OpenTask.all(t, walk, drawings, day);
        List<Clocks.Clock> running = view == null ? List.of() : clocks.running(walk.state(), view);
        Comparison compared = other == null ? null : compare(moment, after, other, otherStand);
        return new ReplayView(view, where, proof, steering(place), moment, day,
                event == null ? null : EventDetails.of(t, event, log.row(moment.number()), hash.apply(event.eventId()), this::step),
                why, Change.between(before, after),
                event == null ? null : FilledForm.of(t, event.event(), log.command(moment.number()), this::step),
                diagrams, running(diagrams), models(view), tasks, running, clocks == null ? List.of() : clocks.parameters(), gates,
                startAllowed, compared, unknownDay);
    }

    private Map<String, Stand.Value> standAfter(Moment moment) {
        walk.to(moment.until());
        return stand(walk.day());
    }

    private Map<String, Stand.Value> stand(LocalDate day) {
        if (day == null) {
            return Map.of();
        }
        Map<String, Stand.Value> stand = new LinkedHashMap<>(Stand.of(t, walk, day));
        if (walk.view() != null) {
            List<String> names = OpenTask.all(t, walk, drawings, day).stream().map(OpenTask::name).distinct().toList();
            stand.put("tasks", new Stand.Value(t.get("replay.state.tasks"), names.isEmpty() ? "–" : String.join("\n", names)));
        }
        return stand;
    }

    private Why why(int number, RecordedEvent event) {
        if (!Why.asks(event.event())) {
            return null;
        }
        walk.meet(event);
        Integer decision = lastApproval(number);
        return Why.of(t, walk, event.event(), event.by().today(), event.by().importedHistory(), decision,
                decision == null ? null : title(decision));
    }

    private Integer lastApproval(int before) {
        for (int number = before - 1; number > 0; number--) {
            RecordedEvent event = log.event(number);
            if (event != null && (event.event() instanceof GoLiveEvent.GoLiveApproved
                    || event.event() instanceof GoLiveEvent.GoLiveApprovedConditionally)) {
                return number;
            }
        }
        return null;
    }

    private Comparison compare(Moment moment, Map<String, Stand.Value> here, Moment other, Map<String, Stand.Value> there) {
        boolean earlier = there != null;
        Map<String, Stand.Value> far = earlier ? there : standAfter(other);
        Timeline line = timeline();
        int from = earlier ? other.number() : moment.number();
        int to = earlier ? moment.number() : other.number();
        return new Comparison(from, line.title(from), line.day(from), to, line.title(to), line.day(to),
                earlier ? Change.between(far, here) : Change.between(here, far));
    }

    private Steering steering(int place) {
        Timeline line = timeline();
        List<Timeline.Entry> entries = line.around(moments, place);
        int technical = (int) log.rows().stream().filter(row -> Technical.is(row.stored().payloadType())).count();
        int last = moments.get(moments.size() - 1).number();
        boolean more = entries.get(entries.size() - 1).number() < last;
        return new Steering(moments.get(0).number(), place == 0 ? null : moments.get(place - 1).number(),
                place == moments.size() - 1 ? null : moments.get(place + 1).number(), last, log.size(), log.size() - technical,
                entries, entries.get(0).number() > 1, more, line.marks());
    }

    private Timeline timeline() {
        return new Timeline(t, log, proof, this::step);
    }

    /** What an event is called. */
    String title(int number) {
        return timeline().title(number);
    }

    private static List<String> running(List<DiagramView> diagrams) {
        List<String> names = new ArrayList<>();
        diagrams.forEach(diagram -> diagram.steps().stream().filter(step -> step.state() == PhaseStep.State.NOW)
                .forEach(step -> names.add(step.name())));
        return names.stream().distinct().toList();
    }

    /** The model versions as the moves recorded them, not the newest. */
    private List<String> models(ProjectView view) {
        return view == null ? List.of() : view.runs().stream().filter(run -> run.isActive() || run == view.runs().get(0))
                .map(run -> t.get("replay.model", t.getOr("case.process." + run.process(), run.process()), run.model())).distinct().toList();
    }

    private Step step(String element) {
        return drawings.task(latest, element);
    }
}
