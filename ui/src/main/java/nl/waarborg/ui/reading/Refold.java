package nl.waarborg.ui.reading;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/**
 * Folds the whole log once more and compares what comes out with the stored documents; on request puts it in their place.
 * A document is compared as of the last event in it, so that a read model that is behind is not called wrong.
 */
public final class Refold {

    private static final int PAGE = 1000;

    private final EventLog log;
    private final ViewStore store;
    private final List<Projection> projections;

    /** Takes the log, the database with the documents, and the read models. */
    public Refold(EventLog log, MongoDatabase views, List<Projection> projections) {
        this.log = log;
        this.store = new ViewStore(views);
        this.projections = List.copyOf(projections);
    }

    /**
     * How one read model compares.
     *
     * @param collection its collection
     * @param documents how many documents follow from the log
     * @param upTo how far the read model had come: the index it would read next, or -1 when it was never built
     * @param differences id of each document that differs, with what is stored and what follows from the log (null for none)
     */
    public record Compared(String collection, int documents, long upTo, List<Differing> differences) {}

    /** A document that differs; the two as JSON-like texts with sorted fields. */
    public record Differing(String id, String stored, String folded) {}

    /** Compares; changes nothing. */
    public List<Compared> compare() {
        return projections.stream().map(projection -> compare(projection, fold(projection))).toList();
    }

    /** Compares, then puts what follows from the log in the place of what is stored. */
    public List<Compared> replace() {
        List<Compared> before = new ArrayList<>();
        for (Projection projection : projections) {
            Folded folded = fold(projection);
            before.add(compare(projection, folded));
            store.replaceAll(projection, List.copyOf(folded.newest().values()), folded.next());
        }
        return before;
    }

    /** The newest document of each project, and the index of the event that would come next. */
    private record Folded(Map<String, Document> newest, long next) {}

    private Folded fold(Projection projection) {
        Map<String, Tale> tales = new HashMap<>();
        long next = 0;
        List<RecordedEvent> page;
        do {
            page = log.from(next, PAGE);
            for (RecordedEvent event : page) {
                tales.computeIfAbsent(event.projectId(), id -> new Tale(projection.begin())).take(event);
                next = event.index() + 1;
            }
        } while (page.size() == PAGE);
        Map<String, Document> newest = new LinkedHashMap<>();
        tales.forEach((project, tale) -> tale.document().ifPresent(document -> newest.put(project, document)));
        return new Folded(newest, next);
    }

    private Compared compare(Projection projection, Folded folded) {
        long upTo = store.next(projection);
        Map<String, Document> stored = store.all(projection);
        List<Differing> differences = new ArrayList<>();
        Map<String, Document> left = new TreeMap<>(stored);
        new TreeMap<>(folded.newest()).forEach((id, newest) -> {
            Document found = left.remove(id);
            Document expected = expected(projection, id, newest, found, upTo);
            if (!text(found).equals(text(expected))) {
                differences.add(new Differing(id, text(found), text(expected)));
            }
        });
        left.forEach((id, document) -> differences.add(new Differing(id, text(document), text(null))));
        return new Compared(projection.collection(), folded.newest().size(), upTo, differences);
    }

    /** What should be stored now: everything up to where the read model is, and no less than what its document says. */
    private Document expected(Projection projection, String id, Document newest, Document found, long upTo) {
        long seen = Math.max(upTo - 1, found == null ? -1 : found.get(ViewStore.AS_OF, -1L));
        if (newest.getLong(ViewStore.AS_OF) <= seen) {
            return newest;
        }
        Tale tale = new Tale(projection.begin());
        log.ofProject(id).stream().filter(event -> event.index() != RecordedEvent.NOT_SEQUENCED && event.index() <= seen)
                .forEach(tale::take);
        return tale.document().orElse(null);
    }

    private static String text(Document document) {
        return document == null ? "" : String.valueOf(plain(document));
    }

    /** The same whatever the database makes of whole numbers and of the order of fields. */
    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(String.valueOf(key), plain(entry)));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Refold::plain).toList().toString();
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }
}
