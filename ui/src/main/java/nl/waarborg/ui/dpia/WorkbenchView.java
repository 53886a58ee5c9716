package nl.waarborg.ui.dpia;

import java.util.List;
import nl.waarborg.domain.project.WorkbenchCommand.Status;

/**
 * The workbench of a DPIA: every paragraph that is asked of the case, with how far it is.
 *
 * @param model    what the model is called
 * @param whole    whether the model's own questions are asked; if not only what every DPIA has
 * @param mayWrite whether the reader may write now
 * @param complete how many paragraphs lack nothing
 * @param done     how many are called done
 * @param mine     how many are the reader's
 * @param elsewhere what is missing that no paragraph of this model can mend
 * @param submit   the task in which the reader may submit it to the FG; null when there is none
 * @param advice   what the FG wants changed in the text that is written on now; null when nothing
 */
public record WorkbenchView(
        String model, boolean whole, boolean mayWrite, List<Part> parts, int complete, int done, int mine, int gaps,
        int comments, List<String> elsewhere, String submit, Advice advice) {

    /** The points of the FG on an earlier version. */
    public record Advice(String version, List<String> points) {}

    /** A part of the model. */
    public record Part(String id, String title, List<Line> lines) {
    }

    /**
     * A paragraph.
     *
     * @param owner    who works on it; null when nobody
     * @param own      whether that is the reader
     * @param gaps     how many points are open
     * @param waits    whether it asks nothing yet, because no processing was described
     * @param comments how many threads are open
     */
    public record Line(
            String href, String number, String title, Status status, String statusText, String owner, boolean own, int gaps, boolean waits,
            int comments) {

        /** The look of the badge. */
        public String style() {
            return switch (status) {
                case TO_DO -> "plain";
                case IN_PROGRESS -> "info";
                case FOR_REVIEW -> "warn";
                case DONE -> "ok";
            };
        }
    }

    /** How many paragraphs there are. */
    public int total() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }
}
