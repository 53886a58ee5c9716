package nl.waarborg.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.ui.form.Question.Option;
import nl.waarborg.ui.form.Question.Row;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Field;
import nl.waarborg.workflow.form.Form;

/** Makes the questions of a form, with what was filled in and what is wrong with it. */
final class Questions {

    private static final int LONGEST_NAME = 60;
    private static final String YES = "true";
    private static final String NO = "false";

    private final Texts t;
    private final Filled filled;
    private final Preset preset;
    private final Map<String, String> errors;

    Questions(Texts t, Filled filled, Preset preset, Map<String, String> errors) {
        this.t = t;
        this.filled = filled;
        this.preset = preset;
        this.errors = errors;
    }

    List<Question> of(Form form) {
        return of("", form.command(), form.fields());
    }

    private List<Question> of(String prefix, Class<?> owner, List<Field> fields) {
        return fields.stream().filter(field -> field.kind() != Field.Kind.ANSWERS)
                .map(field -> of(prefix + field.name(), owner, field)).toList();
    }

    private Question of(String place, Class<?> owner, Field field) {
        Class<?> type = FormTexts.typeOf(owner, field);
        List<Option> options = options(place, type, field);
        Field.Kind kind = options.isEmpty() ? field.kind() : switch (field.kind()) {
            case TEXTS -> Field.Kind.CHOICES;
            case TEXT -> Field.Kind.CHOICE;
            default -> field.kind();
        };
        return new Question(
                place, FormTexts.label(t, owner, field), FormTexts.hint(t, owner, field), kind, FormTexts.optional(t, owner, field),
                String.join("\n", filled.all(place)), options, preset.rowsOf(place) != null,
                FormTexts.one(t, owner, field),
                field.kind() == Field.Kind.ROWS ? rows(place, type, field, FormTexts.one(t, owner, field)) : List.of(),
                field.kind() == Field.Kind.GROUP ? of(place + ".", type, field.fields()) : List.of(),
                errors.get(place));
    }

    private List<Option> options(String place, Class<?> type, Field field) {
        List<String> chosen = filled.all(place);
        return switch (field.kind()) {
            case YES_NO -> List.of(
                    new Option(YES, t.get("form.yes"), null, chosen.contains(YES)),
                    new Option(NO, t.get("form.no"), null, chosen.contains(NO)));
            case CHOICE -> preset.suggestionsFor(place, filled).isEmpty() ? choices(type, field, chosen) : suggested(place, List.of(), chosen);
            case CHOICES -> choices(type, field, chosen);
            case TEXTS -> suggested(place, chosen, chosen);
            case TEXT -> suggested(place, List.of(), chosen);
            default -> List.of();
        };
    }

    private List<Option> choices(Class<?> type, Field field, List<String> chosen) {
        return field.choices().stream().map(choice -> new Option(
                    choice.value(), FormTexts.choice(t, type, choice), FormTexts.explanation(t, type, choice),
                    chosen.contains(choice.value()))).toList();
    }

    /** What a row is called, with the code or name that was filled in first. */
    private String heading(String one, int row, String place, Field field) {
        String called = one == null ? t.get("form.row", row + 1) : t.get("form.row-of", one, row + 1);
        String name = field.fields().isEmpty() || field.fields().get(0).kind() != Field.Kind.TEXT
                ? "" : filled.first(place + "." + field.fields().get(0).name());
        return name.isBlank() || name.length() > LONGEST_NAME ? called : called + ": " + name;
    }

    /** The suggested words, and below them what was chosen before and may stay though it is suggested no longer. */
    private List<Option> suggested(String place, List<String> stays, List<String> chosen) {
        List<Preset.Suggestion> suggestions = preset.suggestionsFor(place, filled);
        if (suggestions.isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>(stays);
        for (Preset.Suggestion word : suggestions) {
            options.add(new Option(word.value(), word.label(), null, chosen.contains(word.value())));
            others.remove(word.value());
        }
        others.stream().filter(word -> !word.isBlank()).forEach(word -> options.add(new Option(word, word, null, true)));
        return options;
    }

    private List<Row> rows(String table, Class<?> type, Field field, String one) {
        Preset.GivenRows given = preset.rowsOf(table);
        int count = given == null ? Math.max(filled.rows(table), field.required() ? 1 : 0) : given.rows().size();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            String place = table + "[" + row + "]";
            List<Question> questions = of(place + ".", type, field.fields());
            if (given == null) {
                rows.add(new Row(place, heading(one, row, place, field), null, null, null, questions));
            } else {
                Preset.GivenRow about = given.rows().get(row);
                String key = place + "." + given.key();
                rows.add(new Row(place, about.heading(), about.note(), key, about.value(),
                        questions.stream().filter(question -> !question.place().equals(key)).toList()));
            }
        }
        return rows;
    }
}
