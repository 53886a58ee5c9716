package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sources that data come from; more than one means that data sets are combined (WP248 rev.01, criterion 6). */
final class Sources {

    private Sources() {}

    /** Each source once, as it was first written; blank ones name nothing. */
    static List<String> of(Stream<String> written) {
        Set<String> known = new TreeSet<>();
        List<String> sources = new ArrayList<>();
        written.filter(source -> source != null && !source.isBlank()).map(source -> source.strip().replaceAll("\\s+", " "))
                .filter(source -> known.add(source.toLowerCase(Locale.ROOT))).forEach(sources::add);
        return sources;
    }
}
