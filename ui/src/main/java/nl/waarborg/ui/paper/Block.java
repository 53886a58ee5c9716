package nl.waarborg.ui.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a paper, without a look: the web page and each format give it one. */
public sealed interface Block {

    /**
     * A heading within a section.
     *
     * @param id    its place in the page, or null
     * @param level 3 right under that of the section, 4 under another heading
     */
    record Heading(String id, String text, int level) implements Block {

        /** A heading right under that of the section. */
        public Heading(String id, String text) {
            this(id, text, 3);
        }
    }

    /**
     * A picture.
     *
     * @param png         the picture itself, as wide as the text when {@code width} allows
     * @param width       in points
     * @param height      in points
     * @param alternative what it shows, in words
     */
    record Picture(byte[] png, float width, float height, String alternative) implements Block {}

    /** A sentence of ours. */
    record Line(String text) implements Block {}

    /** A sentence of ours in small print: who, when. */
    record Small(String text) implements Block {}

    /** Somebody's own words. */
    record Words(String text) implements Block {}

    /** Labels with what they say. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A table. The first cell of a row is its heading.
     *
     * @param caption what the table is about
     */
    record Grid(String caption, List<String> columns, List<Row> rows) implements Block {

        private static final int HUNDRED = 100;
        private static final int NARROWEST = 6;
        private static final int WIDEST_WORD = 24;
        private static final int WIDEST = 60;

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** How wide each column is, in hundredths of the table: by how much its cells say, and room for its longest word. */
        List<Integer> shares() {
            double[] asked = new double[columns.size()];
            ask(columns, asked);
            rows.forEach(row -> ask(row.cells(), asked));
            double sum = Arrays.stream(asked).sum();
            List<Integer> shares = new ArrayList<>();
            int left = HUNDRED;
            for (int i = 0; i < asked.length; i++) {
                int share = i == asked.length - 1 ? left : Math.min(left, (int) Math.round(HUNDRED * asked[i] / sum));
                shares.add(Math.max(1, share));
                left = Math.max(0, left - share);
            }
            return shares;
        }

        private static void ask(List<String> cells, double[] asked) {
            for (int i = 0; i < cells.size(); i++) {
                int word = Arrays.stream(cells.get(i).split("\\s+")).mapToInt(String::length).max().orElse(0);
                double whole = Math.sqrt(cells.get(i).length()) * 2;
                asked[i] = Math.max(asked[i], Math.max(NARROWEST, Math.max(Math.min(word, WIDEST_WORD), Math.min(whole, WIDEST))));
            }
        }

        /** Whether a row names the events that it follows from. */
        public boolean namesEvents() {
            return rows.stream().anyMatch(row -> !row.events().isEmpty());
        }
    }

    /** A row of a table, and the numbers of the events that it follows from. */
    record Row(List<String> cells, List<Long> events) {

        private static final Pattern LONG = Pattern.compile("\\S{25}");

        public Row {
            cells = List.copyOf(cells);
            events = List.copyOf(events);
        }

        /** Whether a text has a word that no column has room for, such as a hash. */
        public static boolean isLong(String text) {
            return LONG.matcher(text).find();
        }
    }

    /** A label and one or more values. */
    record Fact(String label, List<String> values) {

        public Fact {
            values = List.copyOf(values);
        }

        /** A label and a value. */
        public static Fact of(String label, String value) {
            return new Fact(label, List.of(value));
        }
    }
}
