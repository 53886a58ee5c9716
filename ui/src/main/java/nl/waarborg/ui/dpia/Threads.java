package nl.waarborg.ui.dpia;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.project.WorkbenchEvent;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** What was said about the paragraphs, told from the log of the case. */
public final class Threads {

    /**
     * A thread.
     *
     * @param place the field it hangs on; null for the paragraph as a whole
     */
    public record Thread(int number, String paragraph, String place, boolean resolved, List<Remark> remarks) {
    }

    /** One thing that somebody said. */
    public record Remark(String who, String capacity, Instant at, String text) {
    }

    private Threads() {
    }

    /** All threads of a case, in the order in which they were opened. */
    static List<Thread> of(Texts t, List<RecordedEvent> history) {
        Map<Integer, Thread> threads = new LinkedHashMap<>();
        for (RecordedEvent recorded : history) {
            if (recorded.event() instanceof WorkbenchEvent.CommentPlaced e) {
                threads.put(e.thread(), new Thread(e.thread(), e.paragraph(), e.place(), false,
                        new ArrayList<>(List.of(remark(t, recorded, e.text())))));
            } else if (recorded.event() instanceof WorkbenchEvent.CommentAnswered e && threads.containsKey(e.thread())) {
                threads.get(e.thread()).remarks().add(remark(t, recorded, e.text()));
            } else if (recorded.event() instanceof WorkbenchEvent.ThreadResolved e) {
                settle(threads, e.thread(), true);
            } else if (recorded.event() instanceof WorkbenchEvent.ThreadReopened e) {
                settle(threads, e.thread(), false);
            }
        }
        return List.copyOf(threads.values());
    }

    private static void settle(Map<Integer, Thread> threads, int number, boolean resolved) {
        threads.computeIfPresent(number, (known, thread) ->
                new Thread(known, thread.paragraph(), thread.place(), resolved, thread.remarks()));
    }

    private static Remark remark(Texts t, RecordedEvent recorded, String text) {
        return new Remark(
                PersonNames.of(t, recorded.by().actor().issuer(), recorded.by().actor().subject(), recorded.by().capacity()),
                recorded.by().capacity() == null ? "" : t.getOr("role." + recorded.by().capacity() + ".short",
                        t.get("role." + recorded.by().capacity())),
                recorded.recordedAt(), text);
    }
}
