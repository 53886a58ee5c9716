package nl.waarborg.ui.reading;

import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/**
 * A read model with one document per project: what its documents are called and how a project's events become one. The
 * document is a function of the events alone, never of a clock, a name or a setting: a rebuild gives the same documents.
 */
public interface Projection {

    /** The Mongo collection with its documents. */
    String collection();

    /** The shape of the documents; another number than the stored one rebuilds the collection. */
    int version();

    /** An empty history of one project. */
    Fold begin();

    /** One project's history as far as it was told. */
    interface Fold {

        /** Takes the next event of the project. */
        void take(RecordedEvent event);

        /** The document now, with the project's id as {@code _id}; null while there is nothing to show. */
        Document document();
    }
}
