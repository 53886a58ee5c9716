package nl.waarborg.ui.work;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import nl.waarborg.domain.project.Status;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the work list is shown; it is exactly what stands in the address.
 *
 * @param view   the view on the left
 * @param text   words in the task, the project or its number
 * @param status where the project stands; null for anywhere
 * @param within days within which it must be done; null for any time
 */
public record WorkFilter(View view, String text, Status status, Integer within) {

    /** The views on the left, in their order. */
    public enum View {
        ALL("alle", "list-check"), LATE("te-laat", "alert-octagon"), THIS_WEEK("deze-week", "clock"),
        FREE("vrij", "user-check"), OTHERS("anderen", "hourglass");

        private final String word;
        private final String icon;

        View(String word, String icon) {
            this.word = word;
            this.icon = icon;
        }

        /** Its word in the address. */
        public String word() {
            return word;
        }

        /** Its icon. */
        public String icon() {
            return icon;
        }

        static View of(String word) {
            for (View view : values()) {
                if (view.word.equals(word)) {
                    return view;
                }
            }
            return ALL;
        }
    }

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int LONGEST = 100;
    private static final int DAYS_OF_WEEK = 7;

    /** Reads the address; what it does not understand it leaves out. */
    static WorkFilter of(String weergave, String zoek, String fase, String uiterlijk) {
        String text = zoek == null ? "" : zoek.strip();
        return new WorkFilter(View.of(weergave), text.length() > LONGEST ? text.substring(0, LONGEST) : text, status(fase), days(uiterlijk));
    }

    /** Whether anything but the view narrows the list. */
    public boolean isNarrowed() {
        return !text.isEmpty() || status != null || within != null;
    }

    /** The address of another view with nothing else narrowed. */
    public static String hrefOf(View view) {
        return view == View.ALL ? "/mijn-werk" : UriComponentsBuilder.fromPath("/mijn-werk").queryParam("weergave", view.word()).toUriString();
    }

    boolean shows(WorkItem item, LocalDate today) {
        return isIn(view, item, today) && matches(item, today);
    }

    static boolean isIn(View view, WorkItem item, LocalDate today) {
        return switch (view) {
            case ALL -> item.isForMe();
            case LATE -> item.isForMe() && item.task().overdue();
            case THIS_WEEK -> item.isForMe() && isDueBefore(item, today.plusDays(DAYS_OF_WEEK));
            case FREE -> item.isForMe() && item.task().assignee() == null;
            case OTHERS -> !item.isForMe();
        };
    }

    private boolean matches(WorkItem item, LocalDate today) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (wanted.isEmpty() || item.searched().contains(wanted))
                && (status == null || item.status() == status)
                && (within == null || isDueBefore(item, today.plusDays(within)));
    }

    private static boolean isDueBefore(WorkItem item, LocalDate day) {
        return item.task().dueAt() != null && !item.task().dueAt().atZone(HERE).toLocalDate().isAfter(day);
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return null;
    }

    private static Integer days(String word) {
        return word != null && word.matches("\\d{1,3}") ? Integer.valueOf(word) : null;
    }
}
