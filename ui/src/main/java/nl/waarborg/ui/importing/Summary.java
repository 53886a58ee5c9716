package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;

/**
 * A project as the file summarises it: its decisions in order, and beside them the state of its DPIA at the reference
 * date. The answers in the file are not read.
 *
 * @param id              its id
 * @param place           its place in the file
 * @param idea            who and what it is
 * @param importedHistory it ran before this software: recorded as imported facts
 * @param dpia            the content of its DPIA, the same for every version
 * @param progress        how far each measure is
 * @param preScan         the criteria of the pre-scan, or null
 * @param preScanOnChange the criteria of the pre-scan after a reported change, or null
 * @param people          whose views, how many of them
 * @param views           how people were asked, or null
 * @param council         how the council is involved, or null
 * @param breach          the moments of a breach, or null
 * @param path            its decisions
 */
record Summary(
        String id, String place, Idea idea, boolean importedHistory, Dpia dpia, Map<String, Words.Progress> progress,
        Criteria preScan, Criteria preScanOnChange, People people, Views views, Involvement council, Breach breach,
        List<PathEntry> path) {

    /** Who and what it is. */
    record Idea(
            String municipality, String name, String description, String purpose, Set<IdeaCommand.Theme> themes,
            IdeaCommand.Kind kind, IdeaCommand.Body body, boolean isPilot, boolean temporary, LocalDate plannedGoLive,
            LocalDate endsOn, LocalDate eventOn) {
    }

    /** Criteria that a pre-scan ticked. */
    record Criteria(Set<PreScanCommand.ApList> apList, Set<PreScanCommand.Wp248> wp248) {
    }

    /** The data subjects. */
    record People(String groups, int perYear) {
    }

    /** How people were asked, when, and how far that is. */
    record Views(String how, LocalDate from, LocalDate until, Progress progress, String reason) {

        /** How far it is. */
        enum Progress { NOT_YET, RUNNING, CLOSED, WAIVED }
    }

    /** The moments of a breach, as written. */
    record Breach(String discoveredAt, String awareAt, String notifiedAt, String nature, String reasonWhenLate) {
    }

    /** Whether the path names an event anywhere, happened or expected. */
    boolean names(String event) {
        return path.stream().anyMatch(entry -> entry.event().equals(event));
    }

    /** Whether the path names an event with this attribute. */
    boolean names(String event, String attribute, String value) {
        return path.stream().anyMatch(entry -> entry.event().equals(event) && value.equals(entry.text(attribute)));
    }
}
