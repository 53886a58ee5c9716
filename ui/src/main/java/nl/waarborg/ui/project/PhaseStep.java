package nl.waarborg.ui.project;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the eight phases and how far the project is in it.
 *
 * @param on the day it was finished, or when it is expected; null when nobody knows
 */
public record PhaseStep(Phase phase, State state, LocalDate on) {

    /** The phases in the order of the stepper. */
    public enum Phase {
        IDEA, DPIA, FG_ADVICE, PEOPLE_AND_COUNCIL, PRIOR_CONSULTATION, DECISION, IN_USE, REASSESSMENT
    }

    /** How far: finished, where the project is now, begun beside that, halted, not begun, not needed, or fallen away. */
    public enum State {
        DONE, NOW, BUSY, PAUSED, LATER, SKIPPED, DROPPED
    }

    /** The first of these phases that is going on, or null. */
    static PhaseStep now(List<PhaseStep> phases) {
        return phases.stream().filter(step -> step.state() == State.NOW || step.state() == State.PAUSED).findFirst().orElse(null);
    }
}
