package nl.waarborg.ui.task;

import nl.waarborg.ui.frame.Notice;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Receipt;
import org.springframework.stereotype.Component;

/** What a person reads after something was recorded, once the screens have caught up or the wait is over. */
@Component
public final class Results {

    /** The header of a draft that is kept by the page itself: it wants a sentence, not a page. */
    public static final String SILENT = "X-Concept";

    private final Reading reading;

    Results(Reading reading) {
        this.reading = reading;
    }

    /** The note for what was done. */
    public Notice recorded(Texts t, String title, Receipt receipt) {
        String fixed = t.get(receipt.eventIds().isEmpty() ? "form.nothing-new" : "form.fixed");
        boolean caughtUp = reading.reaches(receipt.lastEventId());
        return Notice.ok(t.get("form.recorded", title), caughtUp ? fixed : fixed + " " + t.get("reading.behind"));
    }
}
