package nl.waarborg.ui.oversight;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Finds the views of projects, and rows within them. Projects are sorted and paged by the database; rows within projects
 * here, because the server inside this process unwinds ten times slower than it hands the projects over whole.
 */
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
        if (!asked.get(Field.THEME).isEmpty()) {
            conditions.add(Filters.eq("themes", asked.get(Field.THEME)));
        }
        for (String word : asked.get(Field.PROJECT).toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                conditions.add(Filters.regex("search", Pattern.quote(word)));
            }
        }
        return conditions;
    }

    /**
     * An order of rows; what is equal in the first field is told apart by the next.
     *
     * @param fields paths to texts and numbers
     */
    record Sorting(List<String> fields, boolean descending) {

        private Bson bson() {
            return descending ? Sorts.descending(fields) : Sorts.ascending(fields);
        }

        private Comparator<Document> comparator() {
            Comparator<Document> all = fields.stream().map(Sorting::by).reduce(Comparator::thenComparing).orElseThrow();
            return descending ? all.reversed() : all;
        }

        private static Comparator<Document> by(String path) {
            return Comparator
                    .comparing((Document row) -> Range.value(row, path) instanceof String text ? text : null,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(row -> Range.value(row, path) instanceof Number number ? number.longValue() : null,
                            Comparator.nullsFirst(Comparator.naturalOrder()));
        }
    }

    /** Projects under these conditions. {@code more} are stages before they are sorted. */
    Found projects(List<Bson> conditions, List<Bson> more, Sorting sorting, int page, int size) {
        long total = count(conditions);
        int existing = Found.existing(page, total, size);
        List<Bson> stages = new ArrayList<>();
        stages.add(Aggregates.match(Filters.and(conditions)));
        stages.addAll(more);
        stages.add(Aggregates.project(Projections.exclude("decisions", "departures", "people")));
        stages.add(Aggregates.sort(sorting.bson()));
        stages.add(Aggregates.skip((existing - 1) * size));
        stages.add(Aggregates.limit(size));
        return new Found(total, existing, cases.aggregate(stages).into(new ArrayList<>()));
    }

    /** How many projects there are under these conditions. */
    long count(List<Bson> conditions) {
        return cases.countDocuments(Filters.and(conditions));
    }

    /** The rows of a list within these projects that hold all this. */
    Found rows(List<Bson> conditions, String list, List<Range> ranges, Sorting sorting, int page, int size) {
        List<Document> rows = within(conditions, list, ranges);
        rows.sort(sorting.comparator());
        int existing = Found.existing(page, rows.size(), size);
        int from = Math.min((existing - 1) * size, rows.size());
        return new Found(rows.size(), existing, rows.subList(from, Math.min(from + size, rows.size())));
    }

    private List<Document> within(List<Bson> conditions, String list, List<Range> ranges) {
        List<Bson> all = new ArrayList<>(conditions);
        ranges.forEach(range -> all.add(range.bson()));
        List<Document> rows = new ArrayList<>();
        for (Document project : fields(all, "name", "municipality", "search", list)) {
            for (Document entry : project.getList(list, Document.class)) {
                Document row = new Document(project).append(list, entry);
                if (ranges.stream().allMatch(range -> range.holds(row))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** A few fields of all these projects. */
    List<Document> fields(List<Bson> conditions, String... names) {
        return cases.find(Filters.and(conditions)).projection(Projections.include(names)).into(new ArrayList<>());
    }
}
