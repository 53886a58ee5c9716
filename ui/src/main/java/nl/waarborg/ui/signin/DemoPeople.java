package nl.waarborg.ui.signin;

import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;

/** The made-up people of the demonstration. Two project leaders and two privacy officers, so that somebody else can
 * verify, and a deputy FG for when the FG has a conflict. */
public final class DemoPeople {

    private static final Municipality ZANDERMEER = new Municipality("GM-Z", "Zandermeer");
    private static final Municipality OEVERWIJK = new Municipality("GM-O", "Oeverwijk");
    private static final Municipality LINDEBROEK = new Municipality("GM-L", "Lindebroek");
    private static final List<Municipality> ALL_THREE = List.of(ZANDERMEER, OEVERWIJK, LINDEBROEK);

    private static final List<Person> PEOPLE = List.of(
            new Person("projectleider", "Demo projectleider", Role.PROJECT_LEADER, ALL_THREE),
            new Person("projectleider-2", "Tweede projectleider", Role.PROJECT_LEADER, ALL_THREE),
            new Person("projectleider-lindebroek", "Demo projectleider Lindebroek", Role.PROJECT_LEADER, List.of(LINDEBROEK)),
            new Person("privacy-officer", "Demo privacy officer", Role.PRIVACY_OFFICER, ALL_THREE),
            new Person("privacy-officer-2", "Tweede privacy officer", Role.PRIVACY_OFFICER, ALL_THREE),
            new Person("fg", "Demo FG", Role.FG, ALL_THREE),
            new Person("fg-2", "Plaatsvervangend FG", Role.FG, ALL_THREE),
            new Person("ciso", "Demo CISO", Role.CISO, ALL_THREE),
            new Person("college", "Demo college", Role.COLLEGE, ALL_THREE),
            new Person("griffier", "Demo griffier", Role.CLERK, ALL_THREE),
            new Person("auditor", "Demo auditor", Role.AUDITOR, ALL_THREE));

    private DemoPeople() {
    }

    /** Everybody, in the order of the sign-in page. */
    public static List<Person> all() {
        return PEOPLE;
    }

    /** The person with this id; empty for an unknown one. */
    public static Optional<Person> find(String id) {
        return PEOPLE.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
