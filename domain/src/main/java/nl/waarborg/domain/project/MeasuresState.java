package nl.waarborg.domain.project;

import java.util.HashMap;
import java.util.Map;

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

    void on(ProjectEvent event, String person) {
        if (event instanceof MeasureEvent.MeasureImplemented e) {
            progress.put(e.measure(), Progress.IMPLEMENTED);
            implementers.put(e.measure(), person);
        } else if (event instanceof MeasureEvent.MeasureVerified e) {
            progress.put(e.measure(), Progress.VERIFIED);
        } else if (event instanceof MeasureEvent.MeasureVerificationFailed e) {
            progress.put(e.measure(), Progress.FAILED);
        }
    }

    /** How far a measure is. */
    public Progress progress(String measure) {
        return progress.getOrDefault(measure, Progress.PLANNED);
    }

    /** Who carried a measure out, or null. */
    public String implementer(String measure) {
        return implementers.get(measure);
    }

    /** Whether somebody else verified it. */
    public boolean isVerified(String measure) {
        return progress(measure) == Progress.VERIFIED;
    }
}
