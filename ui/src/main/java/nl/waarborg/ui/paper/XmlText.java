package nl.waarborg.ui.paper;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML as text: what opens is closed, what people wrote stays text. Names are ours and are written as they are. */
final class XmlText {

    private final StringWriter out = new StringWriter();
    private final Deque<String> open = new ArrayDeque<>();

    XmlText() {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Opens an element; attributes are names and values in turn. */
    XmlText open(String name, String... attributes) {
        begin(name, attributes);
        out.write('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    XmlText empty(String name, String... attributes) {
        begin(name, attributes);
        out.write("/>");
        return this;
    }

    /** Closes the element that was opened last. */
    XmlText close() {
        out.write("</" + open.pop() + ">");
        return this;
    }

    /** An element with text alone. */
    XmlText element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /** Text. */
    XmlText text(String text) {
        out.write(escaped(text));
        return this;
    }

    /** XML that we wrote ourselves. */
    XmlText raw(String xml) {
        out.write(xml);
        return this;
    }

    /** The whole document. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Expected every element to be closed, but " + open + " are open");
        }
        return out.toString();
    }

    private void begin(String name, String... attributes) {
        out.write("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"" + escaped(attributes[i + 1]) + "\"");
        }
    }

    /** Text as XML can carry it; a sign that it cannot is written as its number, so that it is seen that something stands there. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                default -> {
                    if (isCharacter(sign)) {
                        escaped.appendCodePoint(sign);
                    } else {
                        escaped.append(String.format("[U+%04X]", sign));
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** What XML 1.0 allows without the control characters that it discourages. */
    private static boolean isCharacter(int sign) {
        return sign >= ' ' && sign < 0x7F || sign > 0x9F && !(sign >= 0xD800 && sign <= 0xDFFF) && (sign & 0xFFFE) != 0xFFFE;
    }
}
