package nl.waarborg.workflow.form;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.Refusal;

/** Reads the answers to questions that only a model knows, as the plain texts that a generic step stores. */
final class StepAnswers {

    private final List<Flaw> flaws = new ArrayList<>();

    private StepAnswers() {}

    /** The answers by name; refuses with every flaw at once. Answers to questions that are not asked are left out. */
    static Map<String, String> read(List<Field> fields, Map<String, ?> answers) {
        StepAnswers reader = new StepAnswers();
        Map<String, String> read = new LinkedHashMap<>();
        for (Field field : fields) {
            String answer = reader.read(field, answers.get(field.name()));
            if (answer != null) {
                read.put(field.name(), answer);
            }
        }
        if (!reader.flaws.isEmpty()) {
            throw Refusal.flaws(reader.flaws);
        }
        return read;
    }

    private String read(Field field, Object answer) {
        String text = Answers.text(answer);
        if (text == null) {
            return field.required() ? flawed(field, "missing") : null;
        }
        try {
            return switch (field.kind()) {
                case NUMBER -> String.valueOf(Answers.number(answer));
                case YES_NO -> String.valueOf(Answers.yesNo(answer));
                case DATE -> String.valueOf(Answers.date(answer));
                case CHOICE -> field.choices().stream().anyMatch(choice -> choice.value().equals(text))
                        ? text : flawed(field, "not-a-choice", text);
                default -> text.length() > field.max() ? flawed(field, "too-long", field.max(), text.length()) : text;
            };
        } catch (NumberFormatException e) {
            return flawed(field, "not-a-number", text);
        } catch (DateTimeException e) {
            return flawed(field, "not-a-date", text);
        } catch (IllegalArgumentException e) {
            return flawed(field, "not-a-choice", text);
        }
    }

    private String flawed(Field field, String key, Object... args) {
        flaws.add(new Flaw(field.name(), key, List.of(args)));
        return null;
    }
}
