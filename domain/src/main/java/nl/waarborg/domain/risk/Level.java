package nl.waarborg.domain.risk;

/** Low, medium or high: likelihood, impact and level of a risk in the official 3×3 matrix. */
public enum Level {
    LOW,
    MEDIUM,
    HIGH;

    /** The higher of two levels. */
    public Level max(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
