package nl.waarborg.ui.failure;

/** Thrown by a screen for what does not exist and for what the reader may not see: the answer is the same, 404. */
public final class NotVisible extends RuntimeException {

    private final String projectId;

    private NotVisible(String projectId) {
        super("Expected " + (projectId == null ? "a page" : "project " + projectId)
                + " that exists and that the reader may see, but there is none");
        this.projectId = projectId;
    }

    /** A project that does not exist or that the reader may not see. */
    public static NotVisible project(String projectId) {
        return new NotVisible(projectId);
    }

    /** Any other page. */
    public static NotVisible page() {
        return new NotVisible(null);
    }

    /** The project that was asked for; null for another page. */
    public String projectId() {
        return projectId;
    }
}
