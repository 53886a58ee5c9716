package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.Set;

/** What happened around the idea and its dates. */
public sealed interface IdeaEvent extends ProjectEvent {

    /** Projectidee geregistreerd. */
    record ProjectIdeaRegistered(
            String projectId, String municipality, String name, String description, Set<IdeaCommand.Theme> themes,
            IdeaCommand.Kind kind, boolean isPilot, boolean temporary, LocalDate endsOn, LocalDate eventOn,
            String framework, String fundamentalRights, IdeaCommand.Body body) implements IdeaEvent {}

    /** Beoogde ingebruikname vastgelegd. */
    record PlannedGoLiveSet(String projectId, LocalDate plannedGoLive) implements IdeaEvent {}

    /** Beoogde ingebruikname gewijzigd. */
    record PlannedGoLiveChanged(String projectId, LocalDate plannedGoLive, String reason) implements IdeaEvent {}

    /** Project ingetrokken. */
    record CaseWithdrawn(String projectId, String reason) implements IdeaEvent {}
}
