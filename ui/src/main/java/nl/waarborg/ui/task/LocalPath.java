package nl.waarborg.ui.task;

/** A path of this application that came from a form; anything else leads to the work list. */
public final class LocalPath {

    private static final String WORK = "/mijn-werk";

    private LocalPath() {
    }

    /** The path, or the work list when it leads elsewhere. */
    public static String of(String path) {
        return path != null && path.matches("/[A-Za-z0-9][A-Za-z0-9/._?=&%+-]*") ? path : WORK;
    }
}
