package nl.waarborg.domain.project;

/** What the security review brought. */
public sealed interface SecurityEvent extends ProjectEvent {

    /** Beveiligingstoets afgerond. */
    record SecurityReviewCompleted(
            String projectId, String version, String hash, int availability, int integrity, int confidentiality,
            String threats, String controls, SecurityCommand.Verdict verdict) implements SecurityEvent {}
}
