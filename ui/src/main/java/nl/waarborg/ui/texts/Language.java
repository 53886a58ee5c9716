package nl.waarborg.ui.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that every text of Waarborg exists in. Dutch comes first: it is what a visitor gets who chose nothing. */
public enum Language {
    NL("nl", "Nederlands", Locale.forLanguageTag("nl-NL")),
    EN("en", "English", Locale.UK);

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The two-letter code, as in {@code lang="nl"} and {@code ?taal=nl}. */
    public String code() {
        return code;
    }

    /** The name of the language in the language itself. */
    public String ownName() {
        return ownName;
    }

    /** The locale by which dates and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /** The language that the switch in the header leads to. */
    public Language other() {
        return this == NL ? EN : NL;
    }

    /** The language with this code; empty for anything else, also null. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
