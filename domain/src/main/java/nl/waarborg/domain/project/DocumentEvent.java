package nl.waarborg.domain.project;

/** What was put with the case. */
public sealed interface DocumentEvent extends ProjectEvent {

    /** Document toegevoegd; {@code number} is its number in the case, {@code sha256} that of its bytes. */
    record DocumentAdded(
            String projectId, int number, String sha256, String name, String mediaType, int size, String about)
            implements DocumentEvent {}
}
