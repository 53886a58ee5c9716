package nl.waarborg.ui.oversight;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Finds the views of projects, and the rows within them; sorted and counted where they are stored. */
@Component
class Cases {

    private final MongoCollection<Document> cases;

    Cases(MongoDatabase views) {
        cases = views.getCollection(OversightProjection.COLLECTION);
        cases.createIndex(Indexes.ascending("municipality"));
        cases.createIndex(Indexes.ascending("reassessmentDueOn"));
        cases.createIndex(Indexes.ascending("decisions.act.on"));
    }

    /** The projects that somebody may see and asks for: never more than their own municipalities. */
    static List<Bson> asked(Asked asked, Person person) {
        List<Bson> conditions = new ArrayList<>();
        String municipality = asked.get(Field.MUNICIPALITY);
        conditions.add(Filters.in("municipality", person.municipalities().stream().map(place -> place.id())
                .filter(id -> municipality.isEmpty() || id.equals(municipality)).toList()));
        for (String word : asked.get(Field.PROJECT).toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                conditions.add(Filters.regex("search", Pattern.quote(word)));
            }
        }
        return conditions;
    }

    /** Which rows: of which projects, within which of their lists (null for the projects themselves), under which conditions. */
    record Rows(List<Bson> cases, String list, List<Bson> conditions) {

        private List<Bson> stages() {
            List<Bson> all = new ArrayList<>(cases);
            all.addAll(conditions);
            List<Bson> stages = new ArrayList<>();
            stages.add(Aggregates.match(Filters.and(all)));
            if (list != null) {
                stages.add(Aggregates.project(new Document("name", 1).append("municipality", 1).append("search", 1).append(list, 1)));
                stages.add(Aggregates.unwind("$" + list));
                if (!conditions.isEmpty()) {
                    stages.add(Aggregates.match(Filters.and(conditions)));
                }
            }
            return stages;
        }
    }

    /** The rows in this order. {@code more} are stages before the order is made. */
    List<Document> find(Rows rows, List<Bson> more, Bson order, int skip, int limit) {
        List<Bson> stages = rows.stages();
        stages.addAll(more);
        stages.add(Aggregates.sort(order));
        stages.add(Aggregates.skip(skip));
        stages.add(Aggregates.limit(limit));
        return cases.aggregate(stages).allowDiskUse(true).into(new ArrayList<>());
    }

    /** How many rows there are. */
    long count(Rows rows) {
        List<Bson> stages = rows.stages();
        stages.add(Aggregates.group(null, Accumulators.sum("n", 1)));
        Document counted = cases.aggregate(stages).first();
        return counted == null ? 0 : counted.get("n", Number.class).longValue();
    }

    /** A few fields of all these projects. */
    List<Document> fields(List<Bson> conditions, String... names) {
        Document wanted = new Document("_id", 1);
        for (String name : names) {
            wanted.append(name, 1);
        }
        return cases.find(Filters.and(conditions)).projection(wanted).into(new ArrayList<>());
    }

    /** Everybody who decided something in the projects that a reader may see: one act of each. */
    List<Document> people(Person reader) {
        List<Bson> stages = new Rows(asked(new Asked(Map.of(), null, 1), reader), "decisions", List.of()).stages();
        stages.add(Aggregates.sort(Sorts.ascending("decisions.act.index")));
        stages.add(Aggregates.group("$decisions.act.person", Accumulators.last("act", "$decisions.act")));
        return cases.aggregate(stages).allowDiskUse(true).into(new ArrayList<>());
    }
}
