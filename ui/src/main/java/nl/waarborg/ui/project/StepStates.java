package nl.waarborg.ui.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.waarborg.ui.project.Drawings.Drawing;
import nl.waarborg.ui.project.Drawings.Edge;
import nl.waarborg.ui.project.Drawings.Step;
import nl.waarborg.ui.project.PhaseStep.State;
import nl.waarborg.ui.project.ProjectView.Cut;
import nl.waarborg.ui.project.ProjectView.Run;

/**
 * How far each step of one run is. A milestone cuts its activity off: that activity is finished, and so is the task of
 * which the command brought the milestone. Whatever else was cut off has fallen away.
 */
final class StepStates {

    /** Milestones that end an activity without its purpose. */
    private static final Set<String> IN_VAIN = Set.of("CaseWithdrawn", "CaseRejected", "GoLiveRejected", "ChangeDropped");
    /** The command behind each milestone of which the task is within the activity that is cut off. */
    private static final Map<String, String> BROUGHT_BY = Map.of(
            "ProcessingStarted", "StartProcessing", "GoLiveRejected", "DecideGoLive", "ChangeDropped", "SettleChange");

    private final Run run;
    private final Drawing drawing;

    StepStates(Run run, Drawing drawing) {
        this.run = run;
        this.drawing = drawing;
    }

    /** The elements to draw as finished. */
    List<String> done() {
        return Stream.concat(run.done().stream(), drawing.steps().stream().filter(step -> of(step) == State.DONE).map(Step::id))
                .distinct().toList();
    }

    State of(Step step) {
        if (run.now().contains(step.id())) {
            return State.NOW;
        } else if (run.done().contains(step.id()) || run.cut().stream().anyMatch(cut -> finished(step, cut))) {
            return State.DONE;
        } else if (run.cut().stream().anyMatch(cut -> cut.element().equals(step.id()))) {
            return State.DROPPED;
        }
        return !run.isActive() || step.within().stream().anyMatch(this::isOver) ? State.SKIPPED : State.LATER;
    }

    private boolean finished(Step step, Cut cut) {
        Edge edge = drawing.edges().get(cut.by());
        if (edge == null || edge.message() == null || !cut.element().equals(step.id())) {
            return false;
        }
        return edge.activity().equals(step.id()) && !IN_VAIN.contains(edge.message())
                || step.command() != null && step.command().equals(BROUGHT_BY.get(edge.message()));
    }

    private boolean isOver(String subProcess) {
        return !run.now().contains(subProcess)
                && (run.done().contains(subProcess) || run.cut().stream().anyMatch(cut -> cut.element().equals(subProcess)));
    }
}
