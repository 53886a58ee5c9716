package nl.waarborg.ui.document;

import java.util.Locale;
import nl.waarborg.domain.project.DocumentCommand.Format;

/** The name of a file as it may be kept and given back: no folders, no tricks, and the ending of what it really is. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Makes a safe name of what somebody's browser said, which may be anything or nothing. */
    static String of(String said, Format format) {
        String last = said == null ? "" : said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        last.codePoints().filter(FileName::isPlain).limit(LONGEST).forEach(plain::appendCodePoint);
        String name = plain.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            name = "document";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends = lower.endsWith("." + format.extension()) || format == Format.JPEG && lower.endsWith(".jpeg");
        return ends ? name : name + "." + format.extension();
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
