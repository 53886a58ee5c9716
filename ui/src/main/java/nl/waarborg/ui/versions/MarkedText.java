package nl.waarborg.ui.versions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Two texts beside each other, word by word.
 *
 * @param was    the earlier text; its pieces that are not kept were taken out
 * @param became the later text; its pieces that are not kept were put in
 */
public record MarkedText(List<Piece> was, List<Piece> became) {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);
    /** Texts that differ in more words than this are simply two texts; looking further would cost much and show nothing. */
    private static final int MOST_EDITS = 600;
    /** Below this share of kept words, marks between the words would be harder to read than two texts. */
    private static final double WORTH_MARKING = 0.3;

    /** Marks what is not in the other text. The pieces of each side make up exactly that side's text. */
    public static MarkedText of(String was, String became) {
        List<String> before = words(was);
        List<String> after = words(became);
        BitSet keptBefore = new BitSet();
        BitSet keptAfter = new BitSet();
        boolean found = common(numbered(before, after), before.size(), keptBefore, keptAfter);
        if (!found || share(before, keptBefore) < WORTH_MARKING && share(after, keptAfter) < WORTH_MARKING) {
            return new MarkedText(whole(was), whole(became));
        }
        return new MarkedText(pieces(before, keptBefore), pieces(after, keptAfter));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    private static List<Piece> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(false, text));
    }

    /** The same number for the same word, those of the first text followed by those of the second. */
    private static int[] numbered(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] numbered = new int[before.size() + after.size()];
        for (int i = 0; i < numbered.length; i++) {
            String word = i < before.size() ? before.get(i) : after.get(i - before.size());
            numbered[i] = numbers.computeIfAbsent(word, unknown -> numbers.size());
        }
        return numbered;
    }

    private static double share(List<String> words, BitSet kept) {
        int all = 0;
        int same = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).isBlank()) {
                all++;
                same += kept.get(i) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) same / all;
    }

    /** Joins words into pieces; a space between two changed words belongs to the change. */
    private static List<Piece> pieces(List<String> words, BitSet kept) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean same = true;
        for (int i = 0; i < words.size(); i++) {
            boolean between = words.get(i).isBlank() && i > 0 && !kept.get(i - 1) && i + 1 < words.size() && !kept.get(i + 1);
            boolean now = kept.get(i) && !between;
            if (now != same && text.length() > 0) {
                pieces.add(new Piece(same, text.toString()));
                text.setLength(0);
            }
            same = now;
            text.append(words.get(i));
        }
        if (text.length() > 0) {
            pieces.add(new Piece(same, text.toString()));
        }
        return List.copyOf(pieces);
    }

    /** The longest common words after Myers' greedy method; false when the texts lie too far apart. */
    private static boolean common(int[] words, int size, BitSet keptBefore, BitSet keptAfter) {
        int n = size;
        int m = words.length - size;
        int most = Math.min(n + m, MOST_EDITS);
        int[] reach = new int[2 * most + 3];
        List<int[]> steps = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            steps.add(java.util.Arrays.copyOfRange(reach, most + 1 - edits - 1, most + 1 + edits + 2));
            for (int line = -edits; line <= edits; line += 2) {
                boolean down = line == -edits || line != edits && reach[most + line] < reach[most + 2 + line];
                int x = down ? reach[most + 2 + line] : reach[most + line] + 1;
                int y = x - line;
                while (x < n && y < m && words[x] == words[size + y]) {
                    x++;
                    y++;
                }
                reach[most + 1 + line] = x;
                if (x >= n && y >= m) {
                    walkBack(steps, n, m, keptBefore, keptAfter);
                    return true;
                }
            }
        }
        return false;
    }

    private static void walkBack(List<int[]> steps, int n, int m, BitSet keptBefore, BitSet keptAfter) {
        int x = n;
        int y = m;
        for (int edits = steps.size() - 1; edits >= 0; edits--) {
            int[] reach = steps.get(edits);
            int line = x - y;
            int at = line + edits + 1;
            boolean down = line == -edits || line != edits && reach[at - 1] < reach[at + 1];
            int fromLine = down ? line + 1 : line - 1;
            int fromX = edits == 0 ? 0 : reach[fromLine + edits + 1];
            int fromY = edits == 0 ? 0 : fromX - fromLine;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                keptBefore.set(x);
                keptAfter.set(y);
            }
            x = fromX;
            y = fromY;
        }
    }
}
