package nl.waarborg.ui.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.CountedViews;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.SampleProject;
import nl.waarborg.ui.signin.DemoPeople;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

/** How often the database is asked for the list of projects, and for how much. */
class ProjectListQueriesTest {

    @Test
    void theListTakesOneQueryAndOneCountAndNothingOfTheDpias() {
        SampleProject project = SampleProject.idea("Lijst zonder DPIA").preScanned().written(Level.LOW).shown();
        Document written = RunningApplication.context().getBean(MongoDatabase.class).getCollection("projects")
                .find(Filters.eq("_id", project.id)).first();
        try (CountedViews counted = new CountedViews()) {
            counted.database().getCollection("projects").insertMany(IntStream.range(0, 500)
                    .mapToObj(number -> new Document(written).append("_id", "P-" + number).append("id", "P-" + number)).toList());
            counted.asked();
            ExtendedModelMap model = new ExtendedModelMap();
            new ProjectListPage(counted.database(), Clock.systemDefaultZone())
                    .list(null, null, null, DemoPeople.find("projectleider").orElseThrow(), model);
            assertEquals(List.of("find projects", "aggregate projects"), counted.asked());
            ProjectList list = (ProjectList) model.get("list");
            assertEquals(List.of(200, 500L), List.of(list.rows().size(), list.total()));
            assertEquals(Set.of("_id", "id", "municipality", "name", "status", "plannedGoLive", "startedOn", "reassessmentDueOn", "phases"),
                    withoutTheCount(counted.fields()));
        }
    }

    private static Set<String> withoutTheCount(Set<String> fields) {
        fields.remove("n");
        return fields;
    }
}
