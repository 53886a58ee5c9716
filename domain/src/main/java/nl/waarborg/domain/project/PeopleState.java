package nl.waarborg.domain.project;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;

/** Who acted in which capacity (SPEC A.4, hard rule 1; gate G13). A role taken away later changes nothing here. */
final class PeopleState {

    private final Map<String, Set<Role>> capacities = new LinkedHashMap<>();

    void on(By by) {
        if (by.capacity() != null && by.capacity() != Role.SYSTEM) {
            by.actor().persons().forEach(person ->
                    capacities.computeIfAbsent(person, p -> EnumSet.noneOf(Role.class)).add(by.capacity()));
        }
    }

    /** The capacity of a person among those of which one may hold only one, or null. */
    Role separatedCapacityOf(String person) {
        return capacities.getOrDefault(person, Set.of()).stream().filter(Role::isSeparated).findFirst().orElse(null);
    }

    /** Everybody who acted in one of the separated capacities. */
    Map<String, Role> separated() {
        Map<String, Role> found = new LinkedHashMap<>();
        capacities.keySet().forEach(person -> {
            if (separatedCapacityOf(person) != null) {
                found.put(person, separatedCapacityOf(person));
            }
        });
        return found;
    }

    /** What the actor, or whoever the actor stands in for, did earlier that rules this capacity out; null when nothing. */
    Role obstacle(Actor actor, Role capacity) {
        return actor.persons().stream()
                .flatMap(person -> capacities.getOrDefault(person, Set.of()).stream())
                .filter(capacity::excludes)
                .findFirst()
                .orElse(null);
    }
}
