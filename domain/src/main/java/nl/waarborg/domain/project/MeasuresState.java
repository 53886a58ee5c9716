package nl.waarborg.domain.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.dpia.Measure;

/** What was done with each measure of the DPIA. */
public final class MeasuresState {

    /** Progress of a measure. */
    public enum Progress {
        PLANNED,
        IMPLEMENTED,
        VERIFIED,
        FAILED
    }

    private final Map<String, Progress> progress = new HashMap<>();
    private final Map<String, String> implementers = new HashMap<>();
    private final Map<String, Set<String>> hands = new HashMap<>();
    private final Map<String, Measure> planned = new HashMap<>();

    void on(ProjectEvent event, Actor actor) {
        if (event instanceof DpiaEvent.MeasuresPlanned e) {
            replan(e.measures());
        } else if (event instanceof MeasureEvent.MeasureImplemented e) {
            progress.put(e.measure(), Progress.IMPLEMENTED);
            implementers.put(e.measure(), actor.person());
            hands.computeIfAbsent(e.measure(), m -> new HashSet<>()).addAll(actor.persons());
        } else if (event instanceof MeasureEvent.MeasureVerified e) {
            progress.put(e.measure(), Progress.VERIFIED);
        } else if (event instanceof MeasureEvent.MeasureVerificationFailed e) {
            progress.put(e.measure(), Progress.FAILED);
        }
    }

    /** Another measure under an old id is another measure: what was verified was not this. */
    private void replan(List<Measure> measures) {
        for (Measure measure : measures) {
            Measure before = planned.put(measure.id(), measure);
            if (before != null
                    && !(before.description().equals(measure.description()) && before.kind() == measure.kind())) {
                progress.remove(measure.id());
                implementers.remove(measure.id());
                hands.remove(measure.id());
            }
        }
    }

    /** How far a measure is. */
    public Progress progress(String measure) {
        return progress.getOrDefault(measure, Progress.PLANNED);
    }

    /** Who carried a measure out last, or null. */
    public String implementer(String measure) {
        return implementers.get(measure);
    }

    /** Whether the actor, or whoever the actor stands in for, had a hand in carrying the measure out. */
    public boolean isOwnWork(String measure, Actor actor) {
        return actor.persons().stream().anyMatch(hands.getOrDefault(measure, Set.of())::contains);
    }

    /** Whether somebody else verified it. */
    public boolean isVerified(String measure) {
        return progress(measure) == Progress.VERIFIED;
    }
}
