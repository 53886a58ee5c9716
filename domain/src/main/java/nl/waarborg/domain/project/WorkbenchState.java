package nl.waarborg.domain.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waarborg.domain.project.WorkbenchCommand.Status;

/** How the work on the DPIA is divided and which threads there are. No gate reads it. */
public final class WorkbenchState {

    /** A thread on a paragraph: where it hangs, and whether it is done with. */
    public record Thread(int number, String paragraph, String place, boolean resolved) {}

    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final Map<Integer, Thread> threads = new LinkedHashMap<>();

    void on(ProjectEvent event) {
        if (event instanceof WorkbenchEvent.ParagraphAssigned e) {
            owners.put(e.paragraph(), e.owner());
        } else if (event instanceof WorkbenchEvent.ParagraphStatusSet e) {
            statuses.put(e.paragraph(), e.status());
        } else if (event instanceof WorkbenchEvent.CommentPlaced e) {
            threads.put(e.thread(), new Thread(e.thread(), e.paragraph(), e.place(), false));
        } else if (event instanceof WorkbenchEvent.ThreadResolved e) {
            settle(e.thread(), true);
        } else if (event instanceof WorkbenchEvent.ThreadReopened e) {
            settle(e.thread(), false);
        }
    }

    private void settle(int number, boolean resolved) {
        threads.computeIfPresent(number, (n, thread) -> new Thread(n, thread.paragraph(), thread.place(), resolved));
    }

    /** Who writes a paragraph (issuer:subject), or null when nobody was named. */
    public String owner(String paragraph) {
        return owners.get(paragraph);
    }

    /** How far a paragraph is; nothing was said of one that is to do. */
    public Status status(String paragraph) {
        return statuses.getOrDefault(paragraph, Status.TO_DO);
    }

    /** All threads by number, in the order in which they were opened. */
    public Map<Integer, Thread> threads() {
        return Collections.unmodifiableMap(threads);
    }

    /** A thread, or null. */
    public Thread thread(int number) {
        return threads.get(number);
    }

    int nextThread() {
        return threads.size() + 1;
    }
}
