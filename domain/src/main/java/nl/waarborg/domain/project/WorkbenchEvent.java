package nl.waarborg.domain.project;

/** How the work on the DPIA was divided, and what was said about it. No part of its content. */
public sealed interface WorkbenchEvent extends ProjectEvent {

    /** Paragraaf toegewezen; {@code owner} (issuer:subject) is null when it was given to nobody. */
    record ParagraphAssigned(String projectId, String paragraph, String owner) implements WorkbenchEvent {}

    /** Stand van een paragraaf gezet. */
    record ParagraphStatusSet(String projectId, String paragraph, WorkbenchCommand.Status status)
            implements WorkbenchEvent {}

    /** Opmerking geplaatst; opens a thread with the next number of the project. {@code place} is a field, or null. */
    record CommentPlaced(String projectId, int thread, String paragraph, String place, String text)
            implements WorkbenchEvent {}

    /** Opmerking beantwoord. */
    record CommentAnswered(String projectId, int thread, String text) implements WorkbenchEvent {}

    /** Opmerking afgehandeld. */
    record ThreadResolved(String projectId, int thread) implements WorkbenchEvent {}

    /** Opmerking heropend. */
    record ThreadReopened(String projectId, int thread) implements WorkbenchEvent {}
}
