package nl.waarborg.ui.paper;

/**
 * Text with only signs that the fonts of the PDF have. A sign that they lack is written as its number, such as
 * {@code [U+1F600]}: it is seen that something stands there, and what; nothing gets lost and nothing breaks.
 */
final class PaperSigns {

    private PaperSigns() {}

    /** The page with every sign that cannot be shown written as its number. Marks without a look of their own are left out. */
    static String of(String page) {
        StringBuilder shown = new StringBuilder(page.length() + 64);
        page.codePoints().forEach(sign -> {
            if (sign == '\n' || sign == '\t' || sign >= ' ' && sign < 0x7F || isShown(sign)) {
                shown.appendCodePoint(sign);
            } else if (sign == '\r') {
                shown.append('\n');
            } else if (!isUnseenMark(sign)) {
                shown.append(String.format("[U+%04X]", sign));
            }
        });
        return shown.toString();
    }

    private static boolean isShown(int sign) {
        return sign >= 0xA0 && !isUnseenMark(sign) && Character.getType(sign) != Character.FORMAT && PaperFont.show(sign);
    }

    /** The marks with which we set words apart, and those that choose between two looks of one sign. */
    private static boolean isUnseenMark(int sign) {
        return sign == 0x2068 || sign == 0x2069 || sign >= 0xFE00 && sign <= 0xFE0F || sign == 0x00AD;
    }
}
