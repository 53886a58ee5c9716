package nl.waarborg.evidence.dossier;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a dossier says it is: {@code dossier.txt}.
 *
 * @param origin   name of the log
 * @param caseId   the case
 * @param events   how many events
 * @param models   how many process models
 * @param earlier  how many earlier checkpoints
 * @param readable how many readable files
 * @param exported when it was made
 */
public record Header(String origin, String caseId, int events, int models, int earlier, int readable, Instant exported) {

    private static final String FIRST = "waarborg dossier 1";
    private static final Pattern ORIGIN = Pattern.compile("[!-*,-~]{1,200}");
    private static final int LINES = 8;
    private static final int MAX_CASE = 255;

    /** Refuses names that cannot be written on a line. */
    public Header {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException("Expected an origin of 1 to 200 plain letters, but found another");
        }
        if (caseId.isEmpty() || caseId.startsWith(" ") || caseId.endsWith(" ") || Lines.utf8(caseId).length > MAX_CASE
                || caseId.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("Expected a case id of 1 to 255 bytes on one line, but found another");
        }
    }

    static Header read(byte[] content) {
        List<String> lines = Lines.of(content);
        if (lines.size() != LINES || !lines.get(0).equals(FIRST)) {
            throw new IllegalArgumentException("Expected eight lines of version 1, but found others");
        }
        return new Header(Lines.after("origin", lines.get(1)), Lines.after("case", lines.get(2)),
                count("events", lines.get(3)), count("models", lines.get(4)), count("earlier", lines.get(5)),
                count("readable", lines.get(6)), Times.read(Lines.after("exported", lines.get(7))));
    }

    private static int count(String word, String line) {
        return Math.toIntExact(Math.min(Lines.number(Lines.after(word, line)), Integer.MAX_VALUE));
    }

    byte[] bytes() {
        return Lines.utf8(FIRST + "\norigin " + origin + "\ncase " + caseId + "\nevents " + events + "\nmodels " + models
                + "\nearlier " + earlier + "\nreadable " + readable + "\nexported " + Times.write(exported) + "\n");
    }
}
