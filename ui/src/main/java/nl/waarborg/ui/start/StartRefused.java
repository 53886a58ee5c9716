package nl.waarborg.ui.start;

import java.util.List;

/** Waarborg cannot start as asked; with the sentence that says why and the exit status of the process. */
public final class StartRefused extends RuntimeException {

    /** The command line is not understood. */
    public static final int USAGE = 64;
    /** What is stored is not what was signed. */
    public static final int ALTERED = 65;
    /** Something that is needed is not there or not free. */
    public static final int UNAVAILABLE = 69;
    /** The folder cannot be used. */
    public static final int FOLDER = 73;
    /** Somebody else uses the folder now; trying again later may help. */
    public static final int BUSY = 75;

    private final String key;
    private final int status;
    private final transient List<Object> args;

    /** The sentence behind a message key and its arguments; the status tells scripts what kind of thing it is. */
    public StartRefused(int status, String key, Object... args) {
        super("Expected to start, but " + key + " " + List.of(args), null, false, false);
        this.status = status;
        this.key = key;
        this.args = List.of(args);
    }

    /** Message key of the sentence. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public List<Object> args() {
        return args;
    }

    /** Exit status. */
    public int status() {
        return status;
    }
}
