package nl.waarborg.domain.risk;

/**
 * How likely or how serious, on whatever scale: a scale uses three, four or all five of these and gives them its own words.
 * The three in the middle are those of the official matrix.
 */
public enum Step {
    VERY_LOW,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH;

    /** The step of the same name; null for null. */
    public static Step of(Level level) {
        return level == null ? null : valueOf(level.name());
    }
}
