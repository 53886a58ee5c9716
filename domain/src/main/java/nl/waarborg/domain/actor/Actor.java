package nl.waarborg.domain.actor;

import java.util.Set;

/**
 * Who acts, made by the server from a session and never read from a form.
 *
 * @param issuer who vouches for the identity (an identity provider, {@code demo}, {@code import}, {@code system})
 * @param subject the pseudonymous id within the issuer; names live elsewhere and can be erased
 * @param roles the capacities granted
 * @param municipalities codes of the municipalities served
 * @param onBehalfOf subject of the person who delegated, or null; both identities stay in the event (hard rule 3)
 */
public record Actor(String issuer, String subject, Set<Role> roles, Set<String> municipalities, String onBehalfOf) {

    public Actor {
        roles = Set.copyOf(roles);
        municipalities = Set.copyOf(municipalities);
    }

    /** The process itself, for timers and automatic steps in one municipality. */
    public static Actor system(String municipality) {
        return new Actor("system", "process", Set.of(Role.SYSTEM), Set.of(municipality), null);
    }

    /** The calendar: tells people of terms in one municipality, outside any process. */
    public static Actor calendar(String municipality) {
        return new Actor("system", "calendar", Set.of(Role.SYSTEM), Set.of(municipality), null);
    }

    /** Whether the process itself acts, in one of its own steps. */
    public boolean isProcess() {
        return person().equals(system("").person());
    }

    /** One natural person, whatever the role. */
    public String person() {
        return issuer + ":" + subject;
    }

    /** This person and the one who delegated: a deputy counts as both. */
    public Set<String> persons() {
        return onBehalfOf == null || onBehalfOf.equals(subject) ? Set.of(person()) : Set.of(person(), issuer + ":" + onBehalfOf);
    }
}
