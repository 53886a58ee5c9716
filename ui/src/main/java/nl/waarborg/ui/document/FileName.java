package nl.waarborg.ui.document;

import java.util.Locale;
import nl.waarborg.domain.project.DocumentCommand.Format;

/** The name of a file as it may be kept and given back: no folders, no tricks, and the ending of what it really is. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;
    private static final String CUT = "…";

    private FileName() {}

    /** Makes a safe name of what somebody's browser said, which may be anything or nothing, to keep for good. */
    static String of(String said, Format format) {
        String name = shown(said);
        if (name.isEmpty()) {
            name = "document";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith("." + format.extension()) || format == Format.JPEG && lower.endsWith(".jpeg");
        return ends ? name : name + "." + format.extension();
    }

    /** The name to show: its last part in plain signs, a long one shortened before its ending; empty when nothing is left. */
    public static String shown(String said) {
        String name = plain(said);
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.codePointCount(dot, name.length()) > LONGEST_ENDING ? "" : name.substring(dot);
        int kept = LONGEST - ending.length() - CUT.length();
        return name.substring(0, name.offsetByCodePoints(0, kept)).strip() + CUT + ending;
    }

    /** Whether a name is longer than is kept. */
    static boolean isTooLong(String said) {
        String name = plain(said);
        return name.codePointCount(0, name.length()) > LONGEST;
    }

    private static String plain(String said) {
        String last = said == null ? "" : said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        last.codePoints().filter(FileName::isPlain).forEach(plain::appendCodePoint);
        return plain.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Letters, digits and ordinary signs; nothing invisible, nothing that turns the reading order, no sign that shells know. */
    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.PRIVATE_USE || type == Character.UNASSIGNED || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return !hidden && "<>:\"|?*;`$&".indexOf(point) < 0;
    }
}
