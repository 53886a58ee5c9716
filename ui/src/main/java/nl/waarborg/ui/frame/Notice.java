package nl.waarborg.ui.frame;

/**
 * A coloured note on top of a page, for the result of what somebody just did. Put it in the model, or as a flash attribute
 * before a redirect, under the name {@link #NAME}; the page frame shows it.
 *
 * @param kind    how it looks
 * @param heading one short sentence, already in the reader's language
 * @param text    one or two sentences more; may be null
 */
public record Notice(Kind kind, String heading, String text) {

    /** The name in the model. */
    public static final String NAME = "notice";

    /** The look of a note: its colour, icon and role for screen readers. */
    public enum Kind {
        OK("ok", "circle-check", "status"),
        INFO("info", "info-circle", "status"),
        WARN("warn", "alert-triangle", "status"),
        BAD("bad", "alert-octagon", "alert");

        private final String style;
        private final String icon;
        private final String role;

        Kind(String style, String icon, String role) {
            this.style = style;
            this.icon = icon;
            this.role = role;
        }

        /** The end of its class name. */
        public String style() {
            return style;
        }

        /** Its icon in the sprite. */
        public String icon() {
            return icon;
        }

        /** Its ARIA role. */
        public String role() {
            return role;
        }
    }

    /** A green note. */
    public static Notice ok(String heading, String text) {
        return new Notice(Kind.OK, heading, text);
    }

    /** An amber note. */
    public static Notice warn(String heading, String text) {
        return new Notice(Kind.WARN, heading, text);
    }

    /** A red note. */
    public static Notice bad(String heading, String text) {
        return new Notice(Kind.BAD, heading, text);
    }
}
