package nl.waarborg.ui.texts;

/**
 * The words for a constant of the domain, such as "Positief" for {@code FgCommand.Advice.POSITIVE}. Constants that a form
 * asks for have their words with the forms ({@code forms.FgCommand.Advice.POSITIVE}), the others under {@code words.}.
 */
public final class Words {

    private Words() {
    }

    /** The constant as a path: its class with the classes around it, and its name. */
    public static String path(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return name + "." + constant.name();
    }

    /** The words for a constant; its bare name where nobody wrote any. */
    public static String of(Texts texts, Enum<?> constant) {
        return ofPath(texts, path(constant));
    }

    /**
     * Somebody's words within a sentence of ours, closed off when they write from right to left or turn the order about,
     * so that the rest of the sentence stays as it is.
     */
    public static String isolated(String words) {
        return words.codePoints().anyMatch(Words::turnsAbout) ? "\u2068" + words + "\u2069" : words;
    }

    private static boolean turnsAbout(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    /** The words for a constant by its path. */
    public static String ofPath(Texts texts, String path) {
        return texts.getOr("forms." + path, texts.getOr("words." + path, path.substring(path.lastIndexOf('.') + 1)));
    }
}
