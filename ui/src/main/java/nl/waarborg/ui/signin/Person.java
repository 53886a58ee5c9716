package nl.waarborg.ui.signin;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;

/**
 * Who is signed in. Controllers take it as {@code @AuthenticationPrincipal Person person}.
 *
 * @param id             the id in the address book; for the demo people a short word
 * @param name           the name on screen
 * @param role           the one role in which the person acts
 * @param municipalities the municipalities whose projects the person may see, at least one
 */
public record Person(String id, String name, Role role, List<Municipality> municipalities) {

    /** Who signs the demo people in. */
    private static final String ISSUER = "demo";

    /** The person as the server vouches for it in a command's metadata; this is the only place that makes an actor. */
    public Actor actor() {
        Set<String> ids = new TreeSet<>();
        municipalities.forEach(municipality -> ids.add(municipality.id()));
        return new Actor(ISSUER, id, Set.of(role), ids, null);
    }

    /** Whether the person may see what belongs to this municipality. */
    public boolean serves(String municipalityId) {
        return municipalities.stream().anyMatch(municipality -> municipality.id().equals(municipalityId));
    }

    /** The key of the text that names the person's role. */
    public String roleKey() {
        return "role." + role.name();
    }
}
