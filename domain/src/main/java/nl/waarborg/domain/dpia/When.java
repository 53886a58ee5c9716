package nl.waarborg.domain.dpia;

import java.util.Locale;

/**
 * When a question or paragraph is asked: another answer in the same paragraph or row has a value, or the case is of a kind.
 *
 * @param question id of the other question, or null for a fact of the case
 * @param value the answer, or the name of a {@link Fact}
 */
public record When(String question, String value) {

    /** What a case can be. */
    public enum Fact {
        /** There are sensors or cameras. */
        SENSORS,
        /** A sensor can follow people, or people are followed (SPEC A.11). */
        FOLLOWING,
        /** Special, criminal or identification data are processed (art. 9 and 10 AVG, art. 46 UAVG). */
        PROHIBITED_DATA;

        boolean isTrueOf(Dpia dpia) {
            return switch (this) {
                case SENSORS -> !dpia.sensors().isEmpty();
                case FOLLOWING -> dpia.followsMovements();
                case PROHIBITED_DATA -> dpia.personalData().stream().anyMatch(item -> item.type().isProhibitedUnlessExcepted());
            };
        }
    }

    /** Whether it is so, with the answers around it; {@code prefix} is the row with its dot, empty outside tables. */
    public boolean holds(Dpia dpia, ParagraphAnswers answers, String prefix) {
        return question == null
                ? Fact.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')).isTrueOf(dpia)
                : answers.holds(prefix + question, value);
    }
}
