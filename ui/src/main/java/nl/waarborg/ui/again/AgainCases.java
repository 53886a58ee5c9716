package nl.waarborg.ui.again;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Finds the projects to look at again. */
@Component
class AgainCases {

    private static final Bson SHOWN =
            Projections.include(Stream.of(Picked.class.getRecordComponents()).map(RecordComponent::getName).toList());

    private final MongoCollection<Document> cases;

    AgainCases(MongoDatabase views) {
        cases = views.getCollection(AgainProjection.COLLECTION);
    }

    /** The projects in use that are picked, by name. */
    List<Picked> picked(Selection selection, Person person) {
        return read(selection.bson(person)).sort(Sorts.ascending("name", "_id")).map(AgainCases::picked).into(new ArrayList<>());
    }

    /** The types of sensors in the projects in use that the person may see, in the order of the alphabet. */
    List<String> sensorTypes(Person person) {
        return List.copyOf(cases.distinct("sensors", Selection.EVERYTHING.bson(person), String.class).into(new TreeSet<>()));
    }

    /** The projects of which something ended by itself before or on a day and was not written down yet. */
    List<Picked> ended(LocalDate today) {
        return read(Filters.and(Filters.ne("watchOn", null), Filters.lte("watchOn", today.toString())))
                .map(AgainCases::picked).into(new ArrayList<>());
    }

    private FindIterable<Document> read(Bson filter) {
        return cases.find(filter).projection(SHOWN);
    }

    private static Picked picked(Document document) {
        return Documents.read(document, Picked.class);
    }
}
