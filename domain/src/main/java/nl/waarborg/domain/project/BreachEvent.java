package nl.waarborg.domain.project;

/** What happened around a breach. */
public sealed interface BreachEvent extends ProjectEvent {

    /** Datalek gemeld; {@code notifyBy} is the last moment to tell the AP. */
    record BreachReported(String projectId, String discoveredAt, String awareAt, String notifyBy, String nature)
            implements BreachEvent {}

    /** Datalek gemeld aan de AP. */
    record BreachNotifiedToAp(String projectId, String notifiedAt, boolean late, String reasonWhenLate)
            implements BreachEvent {}
}
