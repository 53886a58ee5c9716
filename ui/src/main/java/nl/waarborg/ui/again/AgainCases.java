package nl.waarborg.ui.again;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Finds the projects to look at again. */
@Component
class AgainCases {

    private final MongoCollection<Document> cases;

    AgainCases(MongoDatabase views) {
        cases = views.getCollection(AgainProjection.COLLECTION);
    }

    /** The projects in use that are picked, by name. */
    List<AgainView> picked(Selection selection, Person person) {
        return cases.find(selection.bson(person)).sort(Sorts.ascending("name", "_id")).map(AgainCases::read).into(new ArrayList<>());
    }

    /** The types of sensors in the projects that the person may see. */
    List<String> sensorTypes(Person person) {
        TreeSet<String> types = new TreeSet<>();
        picked(new Selection("", "", "", "", "", ""), person).forEach(view -> types.addAll(view.sensors()));
        return List.copyOf(types);
    }

    /** The projects of which something ended by itself before or on a day and was not written down yet. */
    List<AgainView> ended(LocalDate today) {
        return cases.find(Filters.and(Filters.ne("watchOn", null), Filters.lte("watchOn", today.toString())))
                .map(AgainCases::read).into(new ArrayList<>());
    }

    private static AgainView read(Document document) {
        return Documents.read(document, AgainView.class);
    }
}
