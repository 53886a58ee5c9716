package nl.waarborg.domain.actor;

import java.util.Locale;

/** The capacities in which people act, SPEC A.4. Nobody holds a role by their own word: the server grants it. */
public enum Role {
    PROJECT_LEADER,
    PRIVACY_OFFICER,
    FG,
    CISO,
    COLLEGE,
    CLERK,
    AUDITOR,
    /** The process itself: timers and automatic steps. Never decides. */
    SYSTEM;

    /** The candidate group of this role in a model: {@code project-leader}, {@code fg}. */
    public String group() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role behind a candidate group; refuses an unknown one. */
    public static Role ofGroup(String group) {
        return valueOf(group.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The four capacities of which one natural person may hold only one per case (SPEC A.4, hard rule 1). */
    public boolean isSeparated() {
        return this == PROJECT_LEADER || this == FG || this == CISO || this == COLLEGE;
    }

    /**
     * Whether one person cannot act in both capacities in one case: two of the separated ones, the FG with any other
     * (art. 38(6): no author, no member of the project), and who decides with who wrote.
     */
    public boolean excludes(Role other) {
        return this != other
                && (isSeparated() && other.isSeparated()
                        || this == FG || other == FG
                        || this == COLLEGE && other == PRIVACY_OFFICER
                        || this == PRIVACY_OFFICER && other == COLLEGE);
    }
}
