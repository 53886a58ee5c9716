package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.Guards;
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
    Telling(Texts t, CaseLog log, List<Moment> moments, Drawings drawings, ProjectView latest, Proof proof) {
        this.t = t;
        this.log = log;
        this.moments = moments;
        this.drawings = drawings;
        this.latest = latest;
        this.proof = proof;
        this.walk = new Walk(log);
    }

    /** The page of a place; what was typed as a day and is none may be null. */
    ReplayView at(Where where, String unknownDay) {
        int place = Moment.holding(moments, where.number());
        Moment moment = moments.get(place);
        Moment other = where.compared() == null ? null : moments.get(Moment.holding(moments, where.compared()));
        Map<String, Said> otherStand = other != null && other.until() < moment.until() ? standAfter(other) : null;
        walk.to(moment.number() - 1);
        Map<String, Said> before = stand(walk.day());
        RecordedEvent event = log.event(moment.number());
        Why why = event == null ? null : why(moment.number(), event);
        walk.to(moment.until());
        LocalDate day = where.on() == null ? walk.day() : where.on();
        Map<String, Said> after = stand(walk.day());
        Clocks clocks = day == null ? null : new Clocks(t, day);
        ProjectView view = walk.view();
        List<DiagramView> diagrams = view == null ? List.of() : DiagramView.of(t, view, drawings);
        List<GateLines.Line> gates = view == null ? List.of() : GateLines.all(t, walk, day);
        boolean startAllowed = view != null && Gates.startAllowed(walk.state(), day);
        List<OpenTask> tasks = view == null ? List.of() : OpenTask.all(t, walk, drawings, day);
        List<Clocks.Clock> running = view == null ? List.of() : clocks.running(walk.state(), view);
        Comparison compared = other == null ? null : compare(moment, after, other, otherStand);
        return new ReplayView(view, where, proof, steering(moment, where), moment, day,
                event == null ? null : EventDetails.of(t, event, log.row(moment.number()), log.hash(moment.number()), hashes(view), this::step),
                why, Change.between(before, after),
                event == null ? null : FilledForm.of(t, event.event(), log.command(moment.number()), this::step),
                diagrams, running(diagrams, view), models(view), tasks, running, clocks == null ? List.of() : clocks.parameters(), gates,
                startAllowed, compared, unknownDay);
    }

    private Map<String, Said> standAfter(Moment moment) {
        walk.to(moment.until());
        return stand(walk.day());
    }

    private Map<String, Said> stand(LocalDate day) {
        if (day == null) {
            return Map.of();
        }
        Map<String, Said> stand = new LinkedHashMap<>(Stand.of(t, walk, day));
        if (walk.view() != null) {
            List<String> names = OpenTask.all(t, walk, drawings, day).stream().map(OpenTask::name).distinct().toList();
            stand.put("tasks", new Said(t.get("replay.state.tasks"), names.isEmpty() ? "–" : String.join("\n", names)));
        }
        return stand;
    }

    private Why why(int number, RecordedEvent event) {
        if (!Guards.isGuarded(event.event())) {
            return null;
        }
        walk.meet(event);
        return Why.of(t, walk, event.event(), event.by().today(), event.by().importedHistory(), lastApproval(number), this::told);
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

    private Comparison compare(Moment moment, Map<String, Said> here, Moment other, Map<String, Said> there) {
        boolean earlier = there != null;
        Map<String, Said> far = earlier ? there : standAfter(other);
        Timeline line = timeline();
        int from = earlier ? other.number() : moment.number();
        int to = earlier ? moment.number() : other.number();
        return new Comparison(from, line.title(from), line.day(from), to, line.title(to), line.day(to),
                earlier ? Change.between(far, here) : Change.between(here, far));
    }

    private Steering steering(Moment moment, Where where) {
        Timeline line = timeline();
        List<Moment> shown = Moment.shown(moments, moment, where.technical());
        int place = shown.indexOf(moment);
        List<Timeline.Entry> entries = line.around(shown, place);
        int technical = (int) log.rows().stream().filter(row -> Technical.is(row.stored().payloadType())).count();
        int last = moments.get(moments.size() - 1).number();
        boolean more = entries.get(entries.size() - 1).number() < last;
        return new Steering(shown.get(0).number(), place == 0 ? null : shown.get(place - 1).number(),
                place == shown.size() - 1 ? null : shown.get(place + 1).number(), last, log.size(), log.size() - technical,
                entries, entries.get(0).number() > shown.get(0).number(), more, line.marks());
    }

    private Timeline timeline() {
        return new Timeline(t, log, proof, this::step);
    }

    /** What an event was, in which role and when. */
    private String told(int number) {
        RecordedEvent event = log.event(number);
        String role = event.by().capacity() == null ? "" : t.get("role." + event.by().capacity()) + ", ";
        return t.get("replay.event.link", number, timeline().title(number) + " (" + role + t.date(timeline().day(number)) + ")");
    }

    /** The steps that ran, and where the process waited for something else than a step. */
    private List<DiagramView.StepState> running(List<DiagramView> diagrams, ProjectView view) {
        Set<DiagramView.StepState> running = new LinkedHashSet<>();
        diagrams.forEach(diagram -> diagram.steps().stream().filter(step -> step.state() == PhaseStep.State.NOW).forEach(running::add));
        for (ProjectView.Run run : view == null ? List.<ProjectView.Run>of() : view.runs()) {
            Map<String, String> waits = drawings.find(run.model()).waits();
            run.now().stream().filter(waits::containsKey).forEach(element ->
                    running.add(new DiagramView.StepState(waits.get(element), "nl", PhaseStep.State.NOW)));
        }
        return List.copyOf(running);
    }

    /** The model versions as the moves recorded them, not the newest. */
    private List<String> models(ProjectView view) {
        return view == null ? List.of() : view.runs().stream().filter(run -> run.isActive() || run == view.runs().get(0))
                .map(run -> model(run.process(), run.model())).distinct().toList();
    }

    /** A model in words: the engine writes its key, its version and its own number with colons between them. */
    private String model(String process, String model) {
        String[] parts = model.split(":");
        String name = t.getOr("case.process." + process, process);
        return parts.length < 2 ? name : t.get("replay.model", name, parts[1]);
    }

    /** The SHA-256 of each model that ran, by its name and version. */
    private Map<String, String> hashes(ProjectView view) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (ProjectView.Run run : view == null ? List.<ProjectView.Run>of() : view.runs()) {
            String hash = walk.tasks().models().get(run.model());
            if (hash != null) {
                hashes.put(model(run.process(), run.model()), hash);
            }
        }
        return hashes;
    }

    private Step step(String element) {
        return drawings.task(latest, element);
    }
}
