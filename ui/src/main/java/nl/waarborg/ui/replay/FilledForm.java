package nl.waarborg.ui.replay;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.model.Step;

/**
 * What an event says: what somebody filled in, in the words of the form's questions, and what the system added.
 *
 * @param answers the answers to the questions of the form
 * @param added   what the decision itself worked out: a version, a day on which a term ends, findings
 */
public record FilledForm(List<Answer> answers, List<Answer> added) {

    /** One answer; a table has a row each instead of a text. */
    public record Answer(String label, String text, List<Row> rows) {}

    /** One row of a table. */
    public record Row(List<Answer> answers) {}

    /** The form behind an event; the command may be null, {@code steps} knows the tasks of the models by id. */
    static FilledForm of(Texts t, ProjectEvent event, String command, Function<String, Step> steps) {
        List<Answer> answers = new ArrayList<>();
        List<Answer> added = new ArrayList<>();
        if (event instanceof ProcessEvent.StepCompleted completed) {
            generic(t, completed, steps.apply(completed.step()), answers);
            return new FilledForm(answers, added);
        }
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            String name = component.getName();
            Object value = Labels.valueOf(component, event);
            if (name.equals("projectId")) {
                continue;
            }
            String question = command == null ? null : t.getOr("forms." + command + "." + name, null);
            boolean empty = value == null || value instanceof Collection<?> several && several.isEmpty();
            if (question == null && empty) {
                continue; // the system had nothing to add
            }
            List<Answer> where = question == null ? added : answers;
            where.add(answer(t, question == null ? Labels.of(t, event.getClass(), name) : question, value));
        }
        return new FilledForm(answers, added);
    }

    private static void generic(Texts t, ProcessEvent.StepCompleted event, Step step, List<Answer> answers) {
        event.answers().forEach((name, value) -> {
            Step.Question question = step == null ? null
                    : step.fields().stream().filter(field -> field.id().equals(name)).findFirst().orElse(null);
            answers.add(new Answer(question == null ? name : EventTexts.asked(t, question).strip(),
                    EventTexts.answer(t, question, value), List.of()));
        });
    }

    private static Answer answer(Texts t, String label, Object value) {
        boolean table = value instanceof Collection<?> several && several.stream().anyMatch(Record.class::isInstance);
        if (table) {
            return new Answer(label, "", ((Collection<?>) value).stream().map(row -> row(t, row)).toList());
        }
        return value instanceof Record group ? new Answer(label, "", List.of(row(t, group)))
                : new Answer(label, Labels.words(t, value), List.of());
    }

    private static Row row(Texts t, Object record) {
        List<Answer> cells = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            cells.add(answer(t, Labels.of(t, record.getClass(), component.getName()), Labels.valueOf(component, record)));
        }
        return new Row(cells);
    }
}
