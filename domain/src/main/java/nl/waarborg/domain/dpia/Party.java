package nl.waarborg.domain.dpia;

import java.time.LocalDate;
import java.util.Set;
import nl.waarborg.domain.form.MayBeEmpty;

/**
 * A party in the processing and the agreement it is bound by (paragraph 6; art. 26 and 28(3)).
 *
 * @param name the organisation
 * @param roles what it is in this processing
 * @param agreement where the agreement stands
 * @param validFrom first day of a signed agreement, empty when unlimited
 * @param validUntil last day of a signed agreement, empty when unlimited
 * @param country where it processes
 */
public record Party(
        String name,
        Set<Role> roles,
        Agreement agreement,
        @MayBeEmpty LocalDate validFrom,
        @MayBeEmpty LocalDate validUntil,
        String country) {

    public Party {
        roles = roles == null ? Set.of() : java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(roles));
    }

    /** Roles of the official form. */
    public enum Role {
        CONTROLLER,
        JOINT_CONTROLLER,
        PROCESSOR,
        SUB_PROCESSOR,
        THIRD_PARTY,
        SUPPLIER,
        RECIPIENT
    }

    /** Where an agreement stands. */
    public enum Agreement {
        NOT_NEEDED,
        MISSING,
        DRAFT,
        SIGNED,
        OUTDATED
    }

    /** Whether the law demands an agreement with this party: art. 28(3) for processors, art. 26 for joint controllers. */
    public boolean needsAgreement() {
        return roles.contains(Role.PROCESSOR) || roles.contains(Role.SUB_PROCESSOR) || roles.contains(Role.JOINT_CONTROLLER);
    }

    /** Whether a signed agreement covers a day. */
    public boolean isBoundOn(LocalDate day) {
        return agreement == Agreement.SIGNED
                && (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether the party decides on the processing, alone or jointly. */
    public boolean isController() {
        return roles.contains(Role.CONTROLLER) || roles.contains(Role.JOINT_CONTROLLER);
    }
}
