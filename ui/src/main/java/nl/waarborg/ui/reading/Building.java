package nl.waarborg.ui.reading;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;

/**
 * Makes the documents of read models from the log, a number of projects at a time, by all processors: each event is read
 * once however many read models there are, and what is held in memory does not grow with the log.
 */
public final class Building {

    private static final int PROJECTS = 200;

    private final EventLog log;
    private final ViewStore store;

    /** Takes the log and the database for the documents. */
    public Building(EventLog log, MongoDatabase views) {
        this(log, new ViewStore(views));
    }

    Building(EventLog log, ViewStore store) {
        this.log = log;
        this.store = store;
    }

    /**
     * Puts what follows from the log in the place of all documents of these read models. Should it stop half way, then
     * they count as never built.
     *
     * @param projections the read models
     * @param head how much of the log: the index of the first event that is not taken in
     */
    public void build(Collection<Projection> projections, long head) {
        List<Projection> asked = List.copyOf(projections);
        asked.forEach(store::clear);
        List<String> projects = log.projectsAfter("", PROJECTS);
        while (!projects.isEmpty()) {
            List<List<Document>> rows = projects.parallelStream().map(project -> documents(project, asked, head)).toList();
            for (int i = 0; i < asked.size(); i++) {
                int column = i;
                store.insert(asked.get(i), rows.stream().map(row -> row.get(column)).filter(Objects::nonNull).toList());
            }
            projects = log.projectsAfter(projects.get(projects.size() - 1), PROJECTS);
        }
        asked.forEach(projection -> store.moveTo(projection, head));
    }

    /** The document of each read model, null where there is none. */
    private List<Document> documents(String project, List<Projection> projections, long head) {
        List<Tale> tales = projections.stream().map(projection -> new Tale(projection.begin())).toList();
        for (RecordedEvent event : log.ofProject(project)) {
            if (event.index() == RecordedEvent.NOT_SEQUENCED || event.index() >= head) {
                break; // within a project the log has the order of the project
            }
            tales.forEach(tale -> tale.take(event));
        }
        List<Document> documents = new ArrayList<>();
        tales.forEach(tale -> documents.add(tale.document().orElse(null)));
        return documents;
    }
}
