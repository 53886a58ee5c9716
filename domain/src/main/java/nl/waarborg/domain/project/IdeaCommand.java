package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.Set;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Registering an idea and its dates (SPEC A.13 S01), and withdrawing it (S17). */
public sealed interface IdeaCommand extends ProjectCommand {

    /** Domains of municipal life in which a project falls. */
    enum Theme { MOBILITY, ENERGY, SAFETY, HOUSING, LIVING_ENVIRONMENT, ECONOMY, HEALTH, OTHER }

    /** What kind of thing is put in public space. */
    enum Kind { SENSOR, CAMERA, APP, CITIZEN_PLATFORM, DATA_LINK, OTHER }

    /** The body that is controller for the project. */
    enum Body { COLLEGE, MAYOR, COUNCIL, TAX_OFFICER }

    /**
     * Registers a smart-city idea. {@code isPilot}, size, budget and duration are facts that no gate reads (G05).
     * Refuses a temporary project without an end date, and an end or event before the planned go-live.
     */
    @ActedBy(Role.PROJECT_LEADER)
    record RegisterIdea(
            @Unasked String projectId,
            @Unasked String municipality,
            @Text(min = 3, max = 120) String name,
            @Text(min = 50) String description,
            Set<Theme> themes,
            Kind kind,
            boolean isPilot,
            boolean temporary,
            @MayBeEmpty LocalDate endsOn,
            LocalDate plannedGoLive,
            @MayBeEmpty LocalDate eventOn,
            @MayBeEmpty String framework,
            @Text(min = 50) String fundamentalRights,
            Body body) implements IdeaCommand {}

    /** Moves the planned go-live; the planning follows, no gate does. */
    @ActedBy(Role.PROJECT_LEADER)
    record ChangePlannedGoLive(
            @Unasked String projectId, LocalDate plannedGoLive, @Text(min = 20) String reason) implements IdeaCommand {}

    /** Stops the project before it starts. Refuses once processing has started: then it is ended. */
    @ActedBy({Role.PROJECT_LEADER, Role.COLLEGE})
    record WithdrawProject(@Unasked String projectId, @Text(min = 20) String reason) implements IdeaCommand {}
}
