package nl.waarborg.bench;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Median with lowest and highest. */
record Spread(double median, double lowest, double highest) {

    static Spread of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    String written(int digits) {
        String format = "%." + digits + "f";
        return String.format(Locale.ROOT, format + " [" + format + ".." + format + "]", median, lowest, highest);
    }
}
