package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The documents of a case, by number and by the hash of their bytes. */
public final class DocumentsState {

    private final List<DocumentEvent.DocumentAdded> added = new ArrayList<>();

    void on(ProjectEvent event) {
        if (event instanceof DocumentEvent.DocumentAdded e) {
            added.add(e);
        }
    }

    /** All documents, by number. */
    public List<DocumentEvent.DocumentAdded> all() {
        return List.copyOf(added);
    }

    /** The document with these bytes (SHA-256 in lower-case hexadecimal), or empty. */
    public Optional<DocumentEvent.DocumentAdded> of(String sha256) {
        return added.stream().filter(known -> known.sha256().equals(sha256)).findFirst();
    }
}
