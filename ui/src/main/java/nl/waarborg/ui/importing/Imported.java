package nl.waarborg.ui.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of one project of a file.
 *
 * @param id       its id, or words for a project without one
 * @param place    its place in the file
 * @param name     its name, or null when it could not be read
 * @param refused  nothing of it is stored
 * @param answer   the answers without findings, or null when its path cannot have happened
 * @param acts     the commands that store it
 * @param findings what is wrong with it, or what must be known of it
 */
record Imported(
        String id, String place, String name, boolean refused, Answer answer, List<Act> acts, List<Finding> findings) {

    Imported {
        acts = List.copyOf(acts);
        findings = List.copyOf(findings);
    }

    /** A project whose path cannot have happened as told. */
    static Imported impossible(String id, String place, String name, Findings findings) {
        return new Imported(id, place, name, true, null, List.of(), findings.all());
    }

    /** The same project, whose path is right but which could not be stored. */
    Imported notStored(String key, Object... args) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(new Finding(id, place, key, List.of(args)));
        return new Imported(id, place, name, true, answer, List.of(), more);
    }
}
