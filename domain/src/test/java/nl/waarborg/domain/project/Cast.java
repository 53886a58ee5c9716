package nl.waarborg.domain.project;

import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;

/** The people in the tests, each with one role in the fictitious municipality of Zandermeer. */
final class Cast {

    static final String CITY = "GM-Z";

    static final Actor LEADER = person("projectleider", Role.PROJECT_LEADER);
    static final Actor OFFICER = person("privacy-officer", Role.PRIVACY_OFFICER);
    static final Actor SECOND_OFFICER = person("tweede-privacy-officer", Role.PRIVACY_OFFICER);
    static final Actor FG = person("fg", Role.FG);
    static final Actor CISO = person("ciso", Role.CISO);
    static final Actor COLLEGE = person("college", Role.COLLEGE);
    static final Actor CLERK = person("griffier", Role.CLERK);
    static final Actor AUDITOR = person("auditor", Role.AUDITOR);
    static final Actor SYSTEM = Actor.system(CITY);

    static final List<Actor> EVERYBODY =
            List.of(LEADER, OFFICER, SECOND_OFFICER, FG, CISO, COLLEGE, CLERK, AUDITOR, SYSTEM);

    private Cast() {}

    static Actor person(String name, Role... roles) {
        return new Actor("test", name, Set.of(roles), Set.of(CITY), null);
    }
}
