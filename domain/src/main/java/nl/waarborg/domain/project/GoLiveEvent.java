package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;

/** Whether the project goes live. */
public sealed interface GoLiveEvent extends ProjectEvent {

    /** Ingebruikname goedgekeurd. */
    record GoLiveApproved(
            String projectId, String motivation, LocalDate endsOn, LocalDate decidedOn, List<String> findings)
            implements GoLiveEvent {}

    /** Ingebruikname onder voorwaarden goedgekeurd. */
    record GoLiveApprovedConditionally(
            String projectId, String motivation, List<String> conditions, LocalDate endsOn, LocalDate decidedOn,
            List<String> findings) implements GoLiveEvent {}

    /** Ingebruikname afgewezen. */
    record GoLiveRejected(String projectId, String motivation, LocalDate decidedOn) implements GoLiveEvent {}

    /** Besluit over ingebruikname aangehouden. */
    record GoLiveDeferred(String projectId, String motivation, LocalDate decidedOn) implements GoLiveEvent {}
}
