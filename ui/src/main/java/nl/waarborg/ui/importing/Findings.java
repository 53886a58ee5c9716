package nl.waarborg.ui.importing;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one project while it is read, so that everything is told at once. */
final class Findings {

    private final String project;
    private final List<Finding> found = new ArrayList<>();

    Findings(String project) {
        this.project = project;
    }

    void add(String path, String key, Object... args) {
        found.add(new Finding(project, path, key, List.of(args)));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }
}
