package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.oversight.CaseView.Act;
import nl.waarborg.ui.oversight.ListView.Choice;
import nl.waarborg.ui.oversight.ListView.Input;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.texts.Texts;
import org.bson.Document;

/** The filter of a list as its form shows it, with what is wrong with what was typed. */
final class Filter {

    /** Who stands for the process itself and for the people of imported history, of whom only the role is known. */
    private static final Set<String> NOBODY = Set.of("system", "import");

    private final Question question;
    private final Asked asked;
    private final Reader reader;
    private final Texts t;

    Filter(Question question, Asked asked, Reader reader) {
        this.question = question;
        this.asked = asked;
        this.reader = reader;
        this.t = reader.t();
    }

    /** The fields of the form. */
    List<Input> inputs(Cases cases) {
        return question.fields().stream()
                .filter(field -> field != Field.MUNICIPALITY || reader.person().municipalities().size() > 1
                        || !asked.get(field).isEmpty())
                .map(field -> new Input(field.word(), label(field), shown(choices(field, cases), asked.get(field)), field.isDay(),
                        asked.get(field))).toList();
    }

    /** What is wrong with what was typed or chosen; empty when nothing is. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        for (Field field : question.fields()) {
            String value = asked.get(field);
            if (!value.isEmpty() && field.isDay() && asked.day(field) == null) {
                errors.add(new FieldError(field.word(), t.get("oversight.wrong.day", label(field))));
            } else if (!value.isEmpty() && field != Field.PERSON && !field.isDay() && field != Field.PROJECT
                    && choices(field, null).stream().noneMatch(choice -> choice.value().equals(value))) {
                errors.add(new FieldError(field.word(), t.get("oversight.wrong.choice", label(field))));
            }
        }
        LocalDate from = asked.day(Field.FROM);
        LocalDate until = asked.day(Field.UNTIL);
        if (from != null && until != null && from.isAfter(until)) {
            errors.add(new FieldError(Field.UNTIL.word(), t.get("oversight.wrong.period", from, until)));
        }
        return errors;
    }

    /** What was asked of these fields, in one line; null when nothing was. */
    String inWords(List<Input> inputs) {
        List<String> parts = new ArrayList<>();
        for (Input input : inputs) {
            if (!input.value().isEmpty()) {
                LocalDate day = input.isDay() ? asked.day(field(input.word())) : null;
                String said = day != null ? t.date(day) : input.choices() == null ? input.value()
                        : input.choices().stream().filter(choice -> choice.value().equals(input.value())).map(Choice::label)
                                .findFirst().orElse(input.value());
                parts.add(input.label() + ": " + said);
            } else if (input.word().equals(Field.STATE.word()) && t.has("oversight." + question.word() + ".stand")) {
                parts.add(input.label() + ": " + t.getOr("oversight." + question.word() + ".stand", ""));
            }
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private static Field field(String word) {
        return Arrays.stream(Field.values()).filter(field -> field.word().equals(word)).findFirst().orElseThrow();
    }

    private String label(Field field) {
        String common = t.getOr("oversight.field." + field.word(), field.word());
        return t.getOr("oversight." + question.word() + ".field." + field.word(), common);
    }

    /** Somebody who is not in the list can still be asked for by address: nothing that was asked gets lost. */
    private static List<Choice> shown(List<Choice> choices, String value) {
        if (choices == null || value.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(value))) {
            return choices;
        }
        List<Choice> more = new ArrayList<>(choices);
        more.add(new Choice(value, value));
        return more;
    }

    private List<Choice> choices(Field field, Cases cases) {
        return switch (field) {
            case KIND -> Arrays.stream(Kind.values())
                    .map(kind -> new Choice(kind.name(), t.get("oversight.kind." + kind))).toList();
            case STATE -> question.states().stream().map(state ->
                    new Choice(state, t.get("oversight." + question.word() + ".stand." + state))).toList();
            case ROLE -> Arrays.stream(Role.values()).filter(role -> role != Role.AUDITOR)
                    .map(role -> new Choice(role.name(), reader.role(role))).toList();
            case PERSON -> people(cases);
            case MUNICIPALITY -> reader.person().municipalities().stream()
                    .map(place -> new Choice(place.id(), place.name())).toList();
            case THEME -> Arrays.stream(IdeaCommand.Theme.values())
                    .map(theme -> new Choice(theme.name(), FormTexts.word(t, theme))).toList();
            case PROJECT, FROM, UNTIL -> null;
        };
    }

    private List<Choice> people(Cases cases) {
        Map<String, Act> people = new LinkedHashMap<>();
        for (Document project : cases.fields(Cases.asked(Asked.all(question), reader.person()), "people")) {
            project.getList("people", Document.class).stream().map(act -> Documents.read(act, Act.class))
                    .filter(act -> !NOBODY.contains(act.issuer())).forEach(act -> people.put(act.person(), act));
        }
        return people.values().stream().map(this::person).sorted(Comparator.comparing(Choice::label)).toList();
    }

    private Choice person(Act act) {
        String name = reader.name(act);
        String role = reader.role(act.capacity());
        return new Choice(act.person(), role.isEmpty() || role.equals(name) ? name : name + " (" + role + ")");
    }
}
