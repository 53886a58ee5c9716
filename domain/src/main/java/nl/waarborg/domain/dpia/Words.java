package nl.waarborg.domain.dpia;

/** A text of a model in both languages; empty where the model has none. */
public record Words(String nl, String en) {

    /** No text. */
    public static final Words NONE = new Words("", "");

    /** Whether there is no text. */
    public boolean isNone() {
        return nl.isEmpty();
    }

    /** The text in a language: English for {@code en}, Dutch for any other. */
    public String in(String language) {
        return "en".equals(language) ? en : nl;
    }
}
