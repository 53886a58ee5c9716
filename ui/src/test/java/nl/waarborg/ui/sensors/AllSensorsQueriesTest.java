package nl.waarborg.ui.sensors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.CountedViews;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.work.Given;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** How often the database is asked for the inventory of all projects, and for how much. */
class AllSensorsQueriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** The document of a project as the application itself wrote it. */
    private static Document written() {
        String id = Given.preScanned("Vijfhonderd keer");
        Given.give("projectleider", new DpiaCommand.ReviseSensors(id, List.of(sensor("S1"), sensor("S2")), null));
        List<RecordedEvent> events = RunningApplication.context().getBean(EventLog.class).ofProject(id);
        RunningApplication.reaches(events.get(events.size() - 1).eventId());
        return RunningApplication.context().getBean(MongoDatabase.class).getCollection(ProjectProjection.COLLECTION)
                .find(Filters.eq("_id", id)).first();
    }

    private static Sensor sensor(String id) {
        return new Sensor(id, "teller", 1, "Markt", null, null, null, Answer.NO, null, null, null, null, null, null, List.of());
    }

    private static Document copy(Document written, int number) {
        Document copy = new Document(written).append("_id", "P-" + number).append("id", "P-" + number)
                .append("changedAt", Instant.EPOCH.plusSeconds(number).toString());
        return number % 10 == 0 ? copy.append("status", Status.WITHDRAWN.name()) : copy;
    }

    @Test
    void theInventoryOfFiveHundredProjectsTakesOneQueryAndNoMoreOfTheirDpiasThanTheSensors() {
        Document written = written();
        try (CountedViews views = new CountedViews()) {
            List<Document> all = new ArrayList<>();
            for (int number = 0; number < 500; number++) {
                all.add(copy(written, number));
            }
            views.database().getCollection(ProjectProjection.COLLECTION).insertMany(all);
            views.asked();
            List<AllSensors.Row> rows = new AllSensorsPage(views.database(), Clock.systemUTC())
                    .rows(DemoPeople.find("projectleider").orElseThrow(), DAY);
            assertEquals(List.of("find projects"), views.asked());
            assertEquals(Set.of("_id", "changedAt", "dpia.content.sensors", "id", "municipality", "name", "reassessmentDueOn", "status"),
                    views.fields());
            assertEquals(900, rows.size());
            ProjectView whole = Documents.read(copy(written, 499), ProjectView.class);
            assertEquals(new AllSensors.Row("rij-1", whole.dpia().content().sensors().get(0), "P-499", whole.name(),
                    whole.municipality(), whole.statusOn(DAY)), rows.get(0));
            assertEquals("P-1", rows.get(899).projectId());
        }
    }
}
