package nl.waarborg.ui.oversight;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.stream.Stream;
import nl.waarborg.ui.texts.Texts;

/** Numbers in order, and where their middle lies. */
final class Spread {

    private final long[] sorted;

    private Spread(long[] sorted) {
        this.sorted = sorted;
    }

    static Spread of(Stream<Long> numbers) {
        return new Spread(numbers.mapToLong(Long::longValue).sorted().toArray());
    }

    int number() {
        return sorted.length;
    }

    long least() {
        return sorted[0];
    }

    long most() {
        return sorted[sorted.length - 1];
    }

    /** The middle one, or the mean of the middle two. */
    double median() {
        return at(0.5);
    }

    /** A quarter lies below it, as a spreadsheet's QUARTILE reckons. */
    double quarter() {
        return at(0.25);
    }

    /** A quarter lies above it. */
    double threeQuarters() {
        return at(0.75);
    }

    private double at(double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** A number as people write it, with at most one decimal. */
    static String written(Texts t, double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(t.language().locale())).format(number);
    }
}
