package nl.waarborg.domain.risk;

/** Low, medium or high: the level of a risk, the same three whatever the scale, which gates read. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH;

    /** The higher of two levels; of a level and none that level. */
    public Level max(Level other) {
        return other == null || compareTo(other) >= 0 ? this : other;
    }
}
