package nl.waarborg.ui.reading;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * The documents of the read models and how far each read model is. A document carries the index of the last event in it
 * ({@code asOf}); a write that is not newer than what stands there does nothing, so a second delivery, or another node
 * that is behind, changes nothing.
 */
final class ViewStore {

    static final String AS_OF = "asOf";
    private static final String POSITIONS = "positions";
    private static final String NEXT = "next";
    private static final String VERSION = "version";
    private static final int DUPLICATE_KEY = 11000;
    private static final int PAGE = 1000;

    private final MongoDatabase database;

    ViewStore(MongoDatabase database) {
        this.database = database;
    }

    /** The index that the projection reads next; -1 when its documents must be built from the start. */
    long next(Projection projection) {
        Document position = positions().find(Filters.eq("_id", projection.collection())).first();
        boolean known = position != null && position.getInteger(VERSION) == projection.version();
        return known ? position.getLong(NEXT) : -1;
    }

    /** Every stored document of the projection, by its id. */
    Map<String, Document> all(Projection projection) {
        Map<String, Document> all = new HashMap<>();
        database.getCollection(projection.collection()).find().forEach(document -> all.put(document.getString("_id"), document));
        return all;
    }

    /** Puts these documents in the place of all that stood there. */
    void replaceAll(Projection projection, List<Document> documents, long next) {
        clear(projection);
        insert(projection, documents);
        moveTo(projection, next);
    }

    /** Forgets that the projection was ever built, and then its documents. */
    void clear(Projection projection) {
        positions().deleteOne(Filters.eq("_id", projection.collection()));
        database.getCollection(projection.collection()).deleteMany(new Document());
    }

    /** Adds documents; one that another node wrote meanwhile stays, for it is of a later event. */
    void insert(Projection projection, List<Document> documents) {
        MongoCollection<Document> collection = database.getCollection(projection.collection());
        for (int from = 0; from < documents.size(); from += PAGE) {
            List<Document> page = documents.subList(from, Math.min(from + PAGE, documents.size()));
            passingOverDuplicates(() -> collection.insertMany(page, new InsertManyOptions().ordered(false)));
        }
    }

    /** Writes the documents that are newer than what stands there, all in one go, then the position. */
    void write(Projection projection, List<Document> documents, long next) {
        if (!documents.isEmpty()) {
            List<ReplaceOneModel<Document>> writes = new ArrayList<>();
            for (Document document : documents) {
                writes.add(new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", document.get("_id")), Filters.lt(AS_OF, document.getLong(AS_OF))),
                        document, new ReplaceOptions().upsert(true)));
            }
            passingOverDuplicates(() ->
                    database.getCollection(projection.collection()).bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
        moveTo(projection, next);
    }

    private static void passingOverDuplicates(Runnable writing) {
        try {
            writing.run();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    /** The projection goes on from this index. */
    void moveTo(Projection projection, long next) {
        positions().replaceOne(
                Filters.eq("_id", projection.collection()),
                new Document("_id", projection.collection()).append(VERSION, projection.version()).append(NEXT, next),
                new ReplaceOptions().upsert(true));
    }

    private MongoCollection<Document> positions() {
        return database.getCollection(POSITIONS);
    }
}
