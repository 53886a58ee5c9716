package nl.waarborg.ui.project;

import nl.waarborg.domain.actor.Role;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;

/** The name behind the pseudonymous id of an actor. Names live outside the events, so that they can be erased. */
public final class PersonNames {

    private PersonNames() {
    }

    /** The name of a person; for somebody whom nobody knows (any more) the capacity in which they acted. */
    public static String of(Texts t, String issuer, String subject, Role capacity) {
        String fallback = capacity == null ? t.get("role." + Role.SYSTEM) : t.get("role." + capacity);
        if ("import".equals(issuer)) {
            return t.get("case.people.imported");
        }
        return "system".equals(issuer) ? fallback : DemoPeople.find(subject).map(Person::name).orElse(fallback);
    }

    /** The name of a person written as {@code issuer:subject}; the id itself where nobody knows it. */
    public static String of(String person) {
        String subject = person.substring(person.indexOf(':') + 1);
        return DemoPeople.find(subject).map(Person::name).orElse(subject);
    }
}
