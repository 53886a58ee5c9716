package nl.waarborg.evidence.dossier;

import java.util.List;
import java.util.regex.Pattern;

/** Which entries a dossier has and in which order (section 3 of the format). */
final class Layout {

    static final String HEADER = "dossier.txt";
    static final String MANIFEST = "manifest.txt";
    static final String SEAL = "seal.note";
    static final String CHECKPOINT = "checkpoint.note";
    static final String CASE_MAP = "case-map.note";
    static final String CASE_PLACE = "case-map.txt";
    static final String INCLUSION = "inclusion.txt";
    static final String CONSISTENCY = "consistency.txt";
    static final List<String> FIXED =
            List.of(HEADER, MANIFEST, SEAL, CHECKPOINT, CASE_MAP, CASE_PLACE, INCLUSION, CONSISTENCY);

    static final int MAX_EARLIER = 32;
    static final int MAX_EVENTS = 60_000;
    static final int MAX_MODELS = 1_000;
    static final int MAX_READABLE = 64;

    private static final String REDACTED = ".redacted";

    /** The groups after the fixed entries, in their order. */
    enum Group {
        EARLIER("earlier/[0-9]{19}\\.note", 0, MAX_EARLIER),
        EVENTS("events/[0-9]{10}\\.(leaf|redacted)", 1, MAX_EVENTS),
        MODELS("models/[0-9a-f]{64}\\.bpmn", 0, MAX_MODELS),
        READABLE("leesbaar/[a-z0-9][a-z0-9._-]{0,59}", 0, MAX_READABLE);

        private final Pattern name;
        private final int least;
        private final int most;

        Group(String name, int least, int most) {
            this.name = Pattern.compile(name);
            this.least = least;
            this.most = most;
        }

        boolean has(String entry) {
            return name.matcher(entry).matches();
        }

        boolean allows(int count) {
            return count >= least && count <= most;
        }
    }

    private Layout() {
    }

    static String earlier(long size) {
        return "earlier/%019d.note".formatted(size);
    }

    static String event(long seq, boolean redacted) {
        return "events/%010d%s".formatted(seq, redacted ? REDACTED : ".leaf");
    }

    static boolean isRedacted(String event) {
        return event.endsWith(REDACTED);
    }

    static String model(String sha256) {
        return "models/" + sha256 + ".bpmn";
    }

    static String readable(String name) {
        String entry = "leesbaar/" + name;
        if (!Group.READABLE.has(entry)) {
            throw new IllegalArgumentException("Expected a plain file name, but got \"%s\"".formatted(name));
        }
        return entry;
    }

    /** The digits in the name of an earlier checkpoint or an event. */
    static long digits(String entry) {
        return Long.parseLong(entry.substring(entry.indexOf('/') + 1, entry.indexOf('.')));
    }
}
