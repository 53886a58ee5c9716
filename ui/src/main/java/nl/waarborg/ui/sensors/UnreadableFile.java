package nl.waarborg.ui.sensors;

import java.util.List;

/** A file that cannot be read as an inventory at all; the key names the sentence that says what to do. */
final class UnreadableFile extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    UnreadableFile(String key, Object... args) {
        super("Expected an inventory as CSV or GeoJSON, but " + key + " " + List.of(args), null, false, false);
        this.key = key;
        this.args = List.of(args);
    }

    /** The key of the sentence. */
    String key() {
        return "sensors.file." + key;
    }

    Object[] args() {
        return args.toArray();
    }
}
