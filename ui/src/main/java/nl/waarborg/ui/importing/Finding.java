package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.ui.texts.Texts;

/**
 * One thing that is wrong with, or must be known of, a project in a file.
 *
 * @param project id of the project, or where it has none the words of the message for that
 * @param path    the place in the file, as in {@code projecten[1].pad[4]}
 * @param key     message key of the sentence
 * @param args    what the sentence names
 */
record Finding(String project, String path, String key, List<Object> args) {

    private static final int SHOWN = 200;
    private static final String RULE = "import.rule.";

    Finding {
        args = List.copyOf(args);
    }

    /** One line: project, place, sentence. */
    String line(Texts t) {
        return (shown(project) + " " + path + ": " + sentence(t)).strip().replaceAll("\\s+", " ");
    }

    /** As much of a text from a file as a line can bear, without what would steer a terminal. */
    static String shown(String text) {
        String some = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return some.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }

    private String sentence(Texts t) {
        Object[] written = args.stream().map(arg -> written(arg, t)).toArray();
        String refusal = key.startsWith(RULE) ? "refusals." + key.substring(RULE.length()) : key;
        return t.has(key) ? t.get(key, written) : t.getOr(refusal, key, written);
    }

    private static Object written(Object arg, Texts t) {
        if (arg instanceof ShutGate shut) {
            Object[] names = shut.args().toArray();
            String reason = "gates." + shut.gate() + "." + shut.reason();
            String bare = shut.reason() + (names.length == 0 ? "" : " (" + names[0] + ")");
            return t.getOr(reason, bare, names).strip().replaceAll("\\.$", "");
        }
        return arg instanceof LocalDate date ? date.toString() : arg instanceof String text ? shown(text) : arg;
    }
}
