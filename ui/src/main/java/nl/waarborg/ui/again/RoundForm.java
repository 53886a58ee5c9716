package nl.waarborg.ui.again;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.texts.Texts;

/**
 * What is typed to start a round, as it was typed.
 *
 * @param trigger     name of the reason
 * @param explanation why
 * @param dueOn       by when
 * @param seen        which list the person had before them
 */
public record RoundForm(String trigger, String explanation, String dueOn, String seen) {

    static final int SHORTEST = 20;
    private static final int LONGEST = 10_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[d-M-uuuu][uuuu-MM-dd]").withResolverStyle(ResolverStyle.STRICT);

    /** The reasons to choose from. */
    public static List<Trigger> reasons() {
        return ReassessmentCommand.ROUND_TRIGGERS;
    }

    static RoundForm blank() {
        return new RoundForm("", "", "", "");
    }

    static RoundForm of(Map<String, String> answers) {
        return new RoundForm(answers.getOrDefault("aanleiding", ""), answers.getOrDefault("toelichting", "").strip(),
                answers.getOrDefault("uiterlijk", "").strip(), answers.getOrDefault("gezien", ""));
    }

    /** Names a list of projects, so that a round reaches just those that somebody saw. */
    static String nameOf(List<Picked> cases) {
        String ids = cases.stream().map(Picked::id).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The reason; null when none of them was chosen. */
    Trigger chosen() {
        return ReassessmentCommand.ROUND_TRIGGERS.stream().filter(one -> one.name().equals(trigger)).findFirst().orElse(null);
    }

    /** The day; null when it is not one. */
    LocalDate day() {
        try {
            return LocalDate.parse(dueOn, DAY);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** What is to correct. */
    List<FieldError> errors(Texts t, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (chosen() == null) {
            errors.add(new FieldError("aanleiding", t.get("again.error.trigger")));
        }
        if (WellFormed.written(explanation) < SHORTEST || explanation.length() > LONGEST) {
            errors.add(new FieldError("toelichting", t.get("again.error.explanation", SHORTEST, LONGEST)));
        }
        if (day() == null) {
            errors.add(new FieldError("uiterlijk", t.get("flaws.not-a-date")));
        } else if (day().isBefore(today)) {
            errors.add(new FieldError("uiterlijk", t.get("flaws.before", today)));
        }
        return errors;
    }
}
