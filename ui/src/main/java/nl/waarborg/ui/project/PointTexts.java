package nl.waarborg.ui.project;

import nl.waarborg.ui.project.ProjectView.Point;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** Says a point of an advice or decision in one line, and what the points of an event are called. */
public final class PointTexts {

    private PointTexts() {
    }

    /** What the points below an advice or decision are; empty where that needs no word. */
    public static String heading(Texts t, String event) {
        return t.getOr("case.points." + event, "");
    }

    /** The point: its subject, how it weighs or what is done with it, and the words. */
    public static String line(Texts t, String event, Point point) {
        String word = point.word() == null ? null
                : point.word().startsWith("case.") ? t.get(point.word()) : Words.ofPath(t, point.word());
        String text = point.text() == null || point.text().isBlank() ? null : Words.isolated(point.text());
        if (point.subject() == null) {
            return text == null ? word : text;
        }
        String subject = Words.isolated(point.subject());
        if (word == null) {
            return subject + ": " + text;
        }
        String small = word.substring(0, 1).toLowerCase(t.language().locale()) + word.substring(1);
        boolean answered = event.equals("FgAdviceResponseRecorded");
        return answered ? subject + ": " + small + "." + (text == null ? "" : " " + text)
                : subject + " (" + small + "): " + text;
    }
}
