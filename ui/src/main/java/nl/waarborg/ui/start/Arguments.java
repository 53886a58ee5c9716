package nl.waarborg.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command line: words, options with a value and options without. Both {@code --port 8081} and {@code --port=8081} do. */
public final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    private Arguments() {
    }

    /**
     * Reads a command line.
     *
     * @param valued  names of the options that take a value
     * @param plain   names of the options that do not
     * @throws StartRefused for an option that nobody knows and one without its value
     */
    public static Arguments read(String[] args, Set<String> valued, Set<String> plain) {
        Arguments read = new Arguments();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                read.words.add(args[i]);
                continue;
            }
            String[] parts = args[i].substring(2).split("=", 2);
            if (plain.contains(parts[0]) && parts.length == 1) {
                read.options.put(parts[0], "");
            } else if (!valued.contains(parts[0])) {
                throw new StartRefused(StartRefused.USAGE, "start.unknown-option", args[i]);
            } else if (parts.length == 2) {
                read.options.put(parts[0], parts[1]);
            } else if (i + 1 < args.length && !args[i + 1].startsWith("--")) {
                read.options.put(parts[0], args[++i]);
            } else {
                throw new StartRefused(StartRefused.USAGE, "start.value-missing", args[i]);
            }
        }
        return read;
    }

    /** The words that belong to no option. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** The value of an option, or null where it was not given. */
    public String value(String option) {
        return options.get(option);
    }

    /** Whether an option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The folder for the data: as asked, or {@code .waarborg} in the home of who runs it. */
    public Path dataFolder() {
        String asked = value("data");
        if (asked != null && asked.isBlank()) {
            throw new StartRefused(StartRefused.USAGE, "start.value-missing", "--data");
        }
        return asked == null ? Path.of(System.getProperty("user.home"), ".waarborg") : Path.of(asked);
    }
}
