package nl.waarborg.ui.importing;

import java.util.List;

/**
 * What became of one project of a file.
 *
 * @param id       its id, or words for a project without one
 * @param place    its place in the file
 * @param name     its name, or null when it could not be read
 * @param answer   the answers without findings, or null when it was refused
 * @param acts     the commands that store it; empty when it was refused
 * @param findings what is wrong with it, or what must be known of it
 */
record Imported(String id, String place, String name, Answer answer, List<Act> acts, List<Finding> findings) {

    Imported {
        acts = List.copyOf(acts);
        findings = List.copyOf(findings);
    }

    boolean isRefused() {
        return answer == null;
    }

    /** The same project, refused after all. */
    Imported refusedFor(String key, Object... args) {
        return new Imported(id, place, name, null, List.of(), List.of(new Finding(id, place, key, List.of(args))));
    }
}
