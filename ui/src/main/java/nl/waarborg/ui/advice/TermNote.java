package nl.waarborg.ui.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.planning.FgTerm;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.texts.Texts;

/**
 * How the FG's term stands on a day, in words.
 *
 * @param look    the look of the note: {@code info}, {@code warn} or {@code bad}
 * @param heading one short sentence
 * @param lines   sentences more
 */
public record TermNote(String look, String heading, List<String> lines) {

    /** The note on a project; null while no advice is asked. */
    public static TermNote of(Texts t, ProjectState project, LocalDate today) {
        FgTerm term = project.fg().term();
        if (term == null || project.isOver()) {
            return null;
        }
        LocalDate due = term.dueOn(today);
        List<String> lines = new ArrayList<>(List.of(
                t.get("advice.term.asked", term.askedOn(), term.terms().fgAdviceWorkingDays())));
        if (term.stoodStill(today) > 0) {
            lines.add(t.count("advice.term.added", term.stoodStill(today)));
        }
        if (term.isStopped()) {
            lines.add(t.get("advice.term.stopped.text", due));
            return new TermNote("warn", t.get("advice.term.stopped",
                    term.stops().get(term.stops().size() - 1).from()), lines);
        } else if (term.isOverdue(today)) {
            lines.add(t.get("advice.term.late.text"));
            return new TermNote("bad", t.get("advice.term.late", due), lines);
        }
        return new TermNote("info", t.get("advice.term.runs", due), lines);
    }
}
