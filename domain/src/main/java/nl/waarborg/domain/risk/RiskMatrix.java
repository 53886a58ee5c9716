package nl.waarborg.domain.risk;

/**
 * The official risk matrix of the Dutch government's DPIA model (SPEC A.6). It is not a multiplication: a low
 * likelihood makes every impact low. That hole is closed by one question: harm that is irreversible and cannot be
 * averted by the person is high whatever the likelihood (the AP's own example of an unacceptable risk).
 */
public final class RiskMatrix {

    /** Name and version of this table, kept in each assessment so that old scores replay unchanged. */
    public static final String TABLE = "rijk-3x3/1";

    private static final Level[][] BY_IMPACT_THEN_LIKELIHOOD = {
        {Level.LOW, Level.LOW, Level.LOW},
        {Level.LOW, Level.MEDIUM, Level.HIGH},
        {Level.LOW, Level.HIGH, Level.HIGH},
    };

    private RiskMatrix() {}

    /** The level of a risk from its likelihood and impact. */
    public static Level level(Level likelihood, Level impact) {
        return BY_IMPACT_THEN_LIKELIHOOD[impact.ordinal()][likelihood.ordinal()];
    }

    /** The level of a risk, high when the harm is irreversible and cannot be averted. */
    public static Level level(Level likelihood, Level impact, boolean irreversible) {
        return irreversible ? Level.HIGH : level(likelihood, impact);
    }
}
