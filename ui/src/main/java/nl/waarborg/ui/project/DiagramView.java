package nl.waarborg.ui.project;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.project.Drawings.Drawing;
import nl.waarborg.ui.project.Drawings.Step;
import nl.waarborg.ui.project.ProjectView.Run;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process as it is shown: which model, what has happened in it, and its steps in words.
 *
 * @param json what the script marks, safe inside a script element
 */
public record DiagramView(String id, String model, String name, String json, List<StepState> steps) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A step with how far it is, and the language of its name: models are drawn in Dutch. */
    public record StepState(String name, String language, PhaseStep.State state) {}

    private record Marks(List<String> done, List<String> now, List<String> taken) {}

    /** The life of the project and each called process in which a token is; of an ended life its last picture. */
    public static List<DiagramView> of(Texts t, ProjectView view, Drawings drawings) {
        List<DiagramView> diagrams = new ArrayList<>();
        for (Run run : view.runs()) {
            boolean first = diagrams.isEmpty();
            if (first || run.isActive()) {
                diagrams.add(of(t, run, drawings.find(run.model()), diagrams.size()));
            }
        }
        return diagrams;
    }

    private static DiagramView of(Texts t, Run run, Drawing drawing, int number) {
        StepStates states = new StepStates(run, drawing);
        String json = JSON.writeValueAsString(new Marks(states.done(), run.now(), run.taken())).replace("<", "\\u003c");
        return new DiagramView("proces-" + number, run.model(), t.getOr("case.process." + run.process(), drawing.name()), json,
                drawing.steps().stream().map(step -> named(t, step, states.of(step))).toList());
    }

    private static StepState named(Texts t, Step step, PhaseStep.State state) {
        String key = "forms." + step.command() + ".title";
        boolean generic = "CompleteStep".equals(step.command());
        return t.language() == Language.EN && !generic && t.has(key) ? new StepState(t.get(key), "en", state)
                : new StepState(step.name(), "nl", state);
    }
}
