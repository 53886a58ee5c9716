package nl.waarborg.ui.task;

import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.texts.Texts;

/** Where a project stands, in a word or two. */
public final class StatusTexts {

    private StatusTexts() {
    }

    /** The words of a status. */
    public static String word(Texts t, Status status) {
        return t.get("work.status." + status.name());
    }
}
