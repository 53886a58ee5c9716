package nl.waarborg.ui.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One field that says something else at a later moment.
 *
 * @param label  what the field is called
 * @param was    what it said; null when it was not there
 * @param became what it says now; null when it is gone
 */
public record Change(String label, String was, String became) {

    private static final String NOTHING = "–";

    /** What differs between two moments, in the order of the later one, with what vanished last. */
    public static List<Change> between(Map<String, Said> earlier, Map<String, Said> later) {
        Set<String> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Said was = earlier.get(key);
            Said became = later.get(key);
            String before = said(was);
            String after = said(became);
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(new Change((became == null ? was : became).label(), before, after));
            }
        }
        return changes;
    }

    private static String said(Said value) {
        return value == null || value.text().equals(NOTHING) ? null : value.text();
    }
}
