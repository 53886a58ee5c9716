package nl.waarborg.ui.agenda;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Municipality;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds the terms of projects. */
@Component
public final class AgendaViews {

    private final MongoDatabase views;

    /** Takes the database with the views. */
    public AgendaViews(MongoDatabase views) {
        this.views = views;
    }

    /** The terms of one project; empty for an unknown one and for one that the views have not reached. */
    public Optional<AgendaView> find(String projectId) {
        return Optional.ofNullable(views.getCollection(AgendaProjection.COLLECTION).find(Filters.eq("_id", projectId)).first())
                .map(document -> Documents.read(document, AgendaView.class));
    }

    /** The terms of these projects by their ids; of one that is unknown, or that the views have not reached, there are none. */
    public Map<String, AgendaView> of(Collection<String> projectIds) {
        Map<String, AgendaView> found = new HashMap<>();
        for (Document document : views.getCollection(AgendaProjection.COLLECTION).find(Filters.in("_id", projectIds))) {
            found.put(document.getString("_id"), Documents.read(document, AgendaView.class));
        }
        return found;
    }

    /** The terms of every project that this person may see. */
    List<AgendaView> shownTo(Person person) {
        List<AgendaView> shown = new ArrayList<>();
        List<String> served = person.municipalities().stream().map(Municipality::id).toList();
        for (Document document : views.getCollection(AgendaProjection.COLLECTION).find(Filters.in("municipality", served))) {
            shown.add(Documents.read(document, AgendaView.class));
        }
        return shown;
    }

    /** The terms of every project. */
    List<AgendaView> all() {
        List<AgendaView> all = new ArrayList<>();
        for (Document document : views.getCollection(AgendaProjection.COLLECTION).find()) {
            all.add(Documents.read(document, AgendaView.class));
        }
        return all;
    }
}
