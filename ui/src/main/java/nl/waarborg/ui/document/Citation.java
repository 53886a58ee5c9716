package nl.waarborg.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of somebody's words.
 *
 * @param text   the stretch
 * @param number the document that it refers to; null for all other words
 */
public record Citation(String text, Integer number) {

    /** How people refer to a document, in both languages. */
    private static final Pattern DOCUMENT = Pattern.compile("\\bdocument (\\d{1,4})\\b", Pattern.CASE_INSENSITIVE);

    /** Words as the stretches that refer to a document and those between them; put together again they are the words. */
    public static List<Citation> in(String words) {
        List<Citation> stretches = new ArrayList<>();
        Matcher reference = DOCUMENT.matcher(words);
        int from = 0;
        while (reference.find()) {
            if (reference.start() > from) {
                stretches.add(new Citation(words.substring(from, reference.start()), null));
            }
            stretches.add(new Citation(reference.group(), Integer.valueOf(reference.group(1))));
            from = reference.end();
        }
        if (from < words.length()) {
            stretches.add(new Citation(words.substring(from), null));
        }
        return stretches;
    }
}
