package nl.waarborg.ui.risks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.MeasuresState.Progress;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * What the events of one project tell of its risks: each submitted content, the draft, and what was done with measures.
 *
 * @param state  how the project stands
 * @param stands the contents, oldest first; the last may be the draft
 * @param deeds  what was done with each measure last, by its id
 * @param assessedOn the day of the last assessment of risks; null when there is none
 */
record RiskHistory(ProjectState state, List<Stand> stands, Map<String, Deed> deeds, LocalDate assessedOn) {

    /** A content of the DPIA: submitted under a label on a day, or the draft, which has neither. */
    record Stand(String label, LocalDate on, Dpia dpia) {}

    /**
     * What was done with a measure.
     *
     * @param carriedOut the report that it was carried out; null when it was not
     * @param checked the check of it; null when there was none since
     */
    record Deed(RecordedEvent carriedOut, RecordedEvent checked) {

        /** The evidence that it was carried out, or null. */
        String evidence() {
            return carriedOut == null ? null : ((MeasureEvent.MeasureImplemented) carriedOut.event()).evidence();
        }

        /** The day on which it was carried out, or null. */
        LocalDate carriedOutOn() {
            return carriedOut == null ? null : EventFacts.day(carriedOut.event(), carriedOut.by());
        }

        /** The day on which it was checked, or null. */
        LocalDate checkedOn() {
            return checked == null ? null : EventFacts.day(checked.event(), checked.by());
        }

        /** What the check found, or null. */
        String finding() {
            return checked == null ? null
                    : checked.event() instanceof MeasureEvent.MeasureVerified e ? e.explanation()
                    : ((MeasureEvent.MeasureVerificationFailed) checked.event()).explanation();
        }
    }

    private static final Deed NONE = new Deed(null, null);

    /** The history that these events of one project tell. */
    static RiskHistory of(List<RecordedEvent> events) {
        ProjectState state = new ProjectState();
        List<Stand> stands = new ArrayList<>();
        Map<String, Deed> deeds = new HashMap<>();
        LocalDate assessedOn = null;
        for (RecordedEvent recorded : events) {
            state.evolve(recorded.event(), recorded.by());
            if (recorded.event() instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
                stands.add(new Stand(e.version(), EventFacts.day(e, recorded.by()), state.dpia().content()));
            } else if (recorded.event() instanceof DpiaEvent.RisksAssessed e) {
                assessedOn = EventFacts.day(e, recorded.by());
            } else if (recorded.event() instanceof MeasureEvent.MeasureImplemented e) {
                deeds.put(e.measure(), new Deed(recorded, null));
            } else if (recorded.event() instanceof MeasureEvent.MeasureVerified e) {
                deeds.put(e.measure(), new Deed(deeds.getOrDefault(e.measure(), NONE).carriedOut(), recorded));
            } else if (recorded.event() instanceof MeasureEvent.MeasureVerificationFailed e) {
                deeds.put(e.measure(), new Deed(deeds.getOrDefault(e.measure(), NONE).carriedOut(), recorded));
            }
        }
        Dpia content = state.dpia().content();
        boolean drafted = stands.isEmpty() || !stands.get(stands.size() - 1).dpia().hash().equals(content.hash());
        if (drafted && !content.risks().isEmpty()) {
            stands.add(new Stand(null, null, content));
        }
        return new RiskHistory(state, List.copyOf(stands), deeds, assessedOn);
    }

    /** The content as it stands. */
    Dpia dpia() {
        return state.dpia().content();
    }

    /** What was done with a measure; nothing when another measure took its code since. */
    Deed deed(String measure) {
        return state.measures().progress(measure) == Progress.PLANNED ? NONE : deeds.getOrDefault(measure, NONE);
    }
}
