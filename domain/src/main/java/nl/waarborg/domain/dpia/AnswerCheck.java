package nl.waarborg.domain.dpia;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Question.Kind;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;

/** Answers to a paragraph against its questions: what does not fit, and the order in which they are kept. */
public final class AnswerCheck {

    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9-]{1,40})(?:\\[(\\d{1,3})]\\.([A-Za-z0-9-]{1,40}))?");

    private final Paragraph paragraph;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> order = new HashMap<>();

    private AnswerCheck(Paragraph paragraph) {
        this.paragraph = paragraph;
        for (Question question : paragraph.questions()) {
            order.put(question.id(), order.size());
            question.columns().forEach(column -> order.put(question.id() + "." + column.id(), order.size()));
        }
    }

    /** What does not fit, each at its place; empty when all is well. A question left open is no flaw: a draft may be half. */
    public static List<Flaw> flaws(Paragraph paragraph, List<Given> answers) {
        AnswerCheck check = new AnswerCheck(paragraph);
        answers.forEach(check::take);
        return check.flaws;
    }

    /** Whether a paragraph asks something at a place, whatever number its row has. */
    public static boolean asks(Paragraph paragraph, String place) {
        return new AnswerCheck(paragraph).asked(place) != null || paragraph.question(place).isPresent();
    }

    /** The answers as they are kept: in the order of the questions and rows. */
    public static List<Given> inOrder(Paragraph paragraph, List<Given> answers) {
        AnswerCheck check = new AnswerCheck(paragraph);
        return answers.stream().sorted(Comparator.comparing((Given given) -> check.rank(given.place(), 0))
                .thenComparing(given -> check.rank(given.place(), 1)).thenComparing(given -> check.rank(given.place(), 2)))
                .toList();
    }

    private int rank(String place, int level) {
        Matcher at = PLACE.matcher(place);
        if (!at.matches()) {
            throw new IllegalArgumentException("Expected a place of the model, but got " + place);
        }
        return switch (level) {
            case 0 -> order.get(at.group(1));
            case 1 -> at.group(2) == null ? -1 : Integer.parseInt(at.group(2));
            default -> at.group(3) == null || at.group(3).equals(Given.ROW) ? -1 : order.get(at.group(1) + "." + at.group(3));
        };
    }

    private void take(Given given) {
        Question asked = asked(given.place());
        if (!seen.add(given.place())) {
            flaw(given, "double", given.place());
        } else if (asked == null) {
            flaw(given, "unknown");
        } else if (asked.kind() != Kind.CHOICES && given.texts().size() > 1) {
            flaw(given, "too-many", 1, given.texts().size());
        } else {
            given.texts().forEach(text -> check(given, asked, text));
        }
    }

    /** The question at a place; null when the model asks nothing there. */
    private Question asked(String place) {
        Matcher at = PLACE.matcher(place);
        Question question = at.matches() ? paragraph.question(at.group(1)).orElse(null) : null;
        if (question == null || (question.kind() == Kind.TABLE) != (at.group(3) != null)) {
            return null;
        }
        if (question.kind() != Kind.TABLE) {
            return question;
        }
        if (at.group(3).equals(Given.ROW)) {
            return question.rows().areGiven() ? new Question(Given.ROW, Kind.TEXT, Words.NONE, Words.NONE, true, null,
                    WellFormed.SHORT, List.of(), null, List.of(), List.of()) : null;
        }
        return question.columns().stream().filter(column -> column.id().equals(at.group(3))).findFirst().orElse(null);
    }

    private void check(Given given, Question question, String text) {
        switch (question.kind()) {
            case TEXT, LONG_TEXT -> {
                int length = text.codePointCount(0, text.length());
                if (length > question.longest()) {
                    flaw(given, "too-long", question.longest(), length);
                }
            }
            case NUMBER -> {
                if (!text.matches("\\d{1,12}")) {
                    flaw(given, "not-a-number");
                }
            }
            case DATE -> checkDate(given, text);
            case YES_NO -> {
                if (!text.equals(Question.YES) && !text.equals(Question.NO)) {
                    flaw(given, "not-a-choice");
                }
            }
            case CHOICE, CHOICES -> {
                if (question.choices().stream().noneMatch(choice -> choice.value().equals(text))) {
                    flaw(given, "not-a-choice");
                }
            }
            case TABLE -> flaw(given, "unknown");
        }
    }

    private void checkDate(Given given, String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            if (year < WellFormed.FIRST_YEAR || year > WellFormed.LAST_YEAR) {
                flaw(given, "not-a-date");
            }
        } catch (DateTimeException e) {
            flaw(given, "not-a-date");
        }
    }

    private void flaw(Given given, String key, Object... args) {
        flaws.add(new Flaw(given.place(), key, List.of(args)));
    }
}
