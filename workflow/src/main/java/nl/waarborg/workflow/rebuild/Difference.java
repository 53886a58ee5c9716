package nl.waarborg.workflow.rebuild;

/** The engine does something else than the log says it did. */
final class Difference extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    Difference(Finding finding) {
        super(finding.sentence(), null, false, false);
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }

    /** The difference behind a failure that the engine has wrapped, or null. */
    static Difference in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Difference difference) {
                return difference;
            }
        }
        return null;
    }
}
