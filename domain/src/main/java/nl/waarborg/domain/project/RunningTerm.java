package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.Role;

/**
 * A date that a project has ahead of it, or behind it without having met it.
 *
 * @param kind what is due
 * @param subject what tells it from others of its kind: a task, a party; empty when there is only one
 * @param dueOn the last day; null while the term stands still
 * @param roles who must see to it
 */
public record RunningTerm(Kind kind, String subject, LocalDate dueOn, List<Role> roles) {

    /** What can be due. */
    public enum Kind {
        /** An open task of the process. */
        TASK,
        /** The FG's advice on the submitted version. */
        FG_ADVICE,
        /** The end of the days on which people can give their views. */
        VIEWS,
        /** The AP's advice. */
        AP_ADVICE,
        /** Until when the AP can tell of an extension. */
        AP_EXTENSION_NOTICE,
        /** The advised last day to submit to the AP, should that be needed. */
        SAFE_SUBMISSION,
        /** The latest receipt by the AP when it takes 14 weeks. */
        LATEST_RECEIPT_EXTENDED,
        /** The latest receipt by the AP when it takes 8 weeks. */
        LATEST_RECEIPT,
        /** The planned first day of processing. */
        GO_LIVE,
        /** The event for which it is meant. */
        EVENT,
        /** The last day of a temporary project. */
        END_DATE,
        /** Looking at the DPIA again. */
        REASSESSMENT,
        /** The last day of an agreement with a party. */
        AGREEMENT,
        /** Telling the AP of a breach, 72 hours from awareness. */
        BREACH;

        /** Whether somebody in the municipality is reminded of it, and more of them when it is late. */
        public boolean isRaised() {
            return this == TASK || this == FG_ADVICE || this == AGREEMENT || this == END_DATE;
        }
    }

    public RunningTerm {
        roles = List.copyOf(roles);
    }

    /** Whether it is this term, whatever its date. */
    public boolean isAbout(Kind other, String otherSubject) {
        return kind == other && subject.equals(otherSubject);
    }
}
