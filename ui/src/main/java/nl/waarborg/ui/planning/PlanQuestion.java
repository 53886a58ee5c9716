package nl.waarborg.ui.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.planning.PlanStep;
import nl.waarborg.domain.planning.WhatIf;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.texts.Texts;

/**
 * What the reader asks to reckon with; it is exactly what stands in the address, and nothing of it is stored.
 *
 * @param date      the date to plan back from; null for the date of the case
 * @param dateTyped that date as it was typed
 * @param days      days that the term of the AP stands still in the last course
 * @param daysTyped those days as they were typed
 * @param step      a step that is moved; null for none
 * @param begin     the day on which that step begins; null for none
 * @param beginTyped that day as it was typed
 * @param council   whether to count with the council while nobody determined that
 * @param errors    what could not be read
 */
public record PlanQuestion(
        LocalDate date, String dateTyped, int days, String daysTyped, PlanStep step, LocalDate begin, String beginTyped,
        boolean council, List<FieldError> errors) {

    /** Four weeks of questions, unless the reader says otherwise. */
    static final int USUAL_DAYS = WhatIf.USUAL_SUSPENDED_DAYS;
    private static final int MOST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 40;
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

    /** Reads the address; what it does not understand it names as an error and leaves out. */
    static PlanQuestion of(Texts t, HttpServletRequest request) {
        List<FieldError> errors = new ArrayList<>();
        String date = typed(request, "datum");
        String days = typed(request, "dagen");
        String begin = typed(request, "begin");
        PlanStep step = step(typed(request, "stap"));
        LocalDate on = day(t, "datum", date, errors);
        LocalDate begins = day(t, "begin", begin, errors);
        if (step == null && begins != null) {
            errors.add(new FieldError("stap", t.get("planning.error.step")));
        }
        return new PlanQuestion(on, date, days(t, days, errors), days, step, begins, begin,
                "ja".equals(request.getParameter("raad")), errors);
    }

    /** Whether anything was moved. */
    public boolean isMoved() {
        return date != null || begin != null;
    }

    /** The address of the same question, from its question mark on; empty when nothing was asked. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (date != null) {
            parts.add("datum=" + date);
        }
        if (days != USUAL_DAYS) {
            parts.add("dagen=" + days);
        }
        if (step != null && begin != null) {
            parts.add("stap=" + step + "&begin=" + begin);
        }
        if (council) {
            parts.add("raad=ja");
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String typed(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        String stripped = value == null ? "" : value.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    private static LocalDate day(Texts t, String field, String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        Matcher dutch = DUTCH.matcher(typed);
        Matcher iso = ISO.matcher(typed);
        try {
            LocalDate day = dutch.matches() ? LocalDate.of(number(dutch, 3), number(dutch, 2), number(dutch, 1))
                    : iso.matches() ? LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
            if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException noSuchDay) {
            errors.add(new FieldError(field, t.get("planning.error.no-such-day", typed)));
            return null;
        }
        errors.add(new FieldError(field, t.get("planning.error.date")));
        return null;
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private static int days(Texts t, String typed, List<FieldError> errors) {
        if (typed.isEmpty()) {
            return USUAL_DAYS;
        }
        if (typed.matches("\\d{1,3}") && Integer.parseInt(typed) <= MOST_DAYS) {
            return Integer.parseInt(typed);
        }
        errors.add(new FieldError("dagen", t.get("planning.error.days", MOST_DAYS)));
        return USUAL_DAYS;
    }

    private static PlanStep step(String word) {
        for (PlanStep step : PlanStep.values()) {
            if (step.name().equals(word)) {
                return step;
            }
        }
        return null;
    }
}
