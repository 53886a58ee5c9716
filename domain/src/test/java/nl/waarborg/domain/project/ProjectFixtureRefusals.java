package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nl.waarborg.domain.actor.By;

/** Refusals that come before there is an aggregate. */
final class ProjectFixtureRefusals {

    private ProjectFixtureRefusals() {}

    static void unknown(ProjectCommand command) {
        Refusal refusal = assertThrows(Refusal.class, () ->
                Decisions.decide(command, new ProjectState(), By.of(Cast.LEADER, Samples.TODAY)));
        assertEquals("project.unknown", refusal.key());
    }
}
