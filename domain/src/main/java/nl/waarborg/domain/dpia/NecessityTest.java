package nl.waarborg.domain.dpia;

import java.util.List;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;

/**
 * Necessity, effectiveness, proportionality and the less intrusive ways that were considered (paragraph 14; for
 * following movements the test of SPEC A.11).
 *
 * @param tracking whether people are counted, or followed within a day or over several days
 * @param necessary whether it is strictly necessary
 * @param necessityReason why
 * @param effective whether it reaches its goal
 * @param effectivenessEvidence how that is known
 * @param proportionate whether the interference is in proportion
 * @param proportionalityReason why
 * @param alternatives the other ways considered
 */
public record NecessityTest(
        Tracking tracking,
        boolean necessary,
        @Text String necessityReason,
        boolean effective,
        @Text String effectivenessEvidence,
        boolean proportionate,
        @Text String proportionalityReason,
        @MayBeEmpty List<Alternative> alternatives) {

    public NecessityTest {
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    /** What happens to movements. */
    public enum Tracking {
        NO_MOVEMENTS,
        COUNTING,
        FOLLOWING_WITHIN_A_DAY,
        FOLLOWING_OVER_DAYS
    }

    /**
     * A less intrusive way.
     *
     * @param name the way
     * @param rejectedBecause why it will not do; empty while the question is open
     */
    public record Alternative(String name, @MayBeEmpty @Text String rejectedBecause) {

        /** Whether nothing says why it will not do. */
        public boolean isOpen() {
            return rejectedBecause == null || rejectedBecause.isBlank();
        }
    }

    /** Whether every answer is positive and at least one alternative was rejected with a reason, none left open. */
    public boolean isPassed() {
        return necessary && effective && proportionate && !alternatives.isEmpty()
                && alternatives.stream().noneMatch(Alternative::isOpen);
    }
}
