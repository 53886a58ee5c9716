package nl.waarborg.ui.reading;

import java.util.Optional;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/** A fold and the index of the last event it took. */
final class Tale {

    private final Projection.Fold fold;
    private long asOf;

    Tale(Projection.Fold fold) {
        this.fold = fold;
    }

    void take(RecordedEvent event) {
        fold.take(event);
        asOf = event.index();
    }

    Optional<Document> document() {
        return Optional.ofNullable(fold.document()).map(document -> document.append(ViewStore.AS_OF, asOf));
    }
}
