package nl.waarborg.evidence.checkpoint;

/** The stored events are not those that were signed. */
public final class LogBroken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Takes "Expected …, but …". */
    public LogBroken(String why) {
        super(why);
    }
}
