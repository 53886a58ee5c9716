package nl.waarborg.ui.importing;

import java.util.List;

/** The path tells of something that cannot have happened there; with the sentence that says why. */
final class NotPossible extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    NotPossible(String key, Object... args) {
        super("Expected a path that can have happened, but " + key + " " + List.of(args), null, false, false);
        this.key = key;
        this.args = List.of(args);
    }

    String key() {
        return key;
    }

    List<Object> args() {
        return args;
    }
}
