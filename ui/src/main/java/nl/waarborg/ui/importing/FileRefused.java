package nl.waarborg.ui.importing;

import java.util.List;

/** The file as a whole cannot be read; with the sentence that says why. */
final class FileRefused extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    FileRefused(String key, Object... args) {
        super("Expected an import file, but " + key + " " + List.of(args), null, false, false);
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
