package nl.waarborg.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.waarborg.ui.CountedViews;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.agenda.AgendaViews;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** How often the database is asked for somebody's work. */
class WorkQueriesTest {

    private static <T> T bean(Class<T> type) {
        return RunningApplication.context().getBean(type);
    }

    @Test
    void theWorkOfManyProjectsTakesOneQueryForTheirNamesAndOneForTheirTerms() {
        IntStream.range(0, 5).forEach(number -> {
            List<RecordedEvent> events = bean(EventLog.class).ofProject(Given.preScanned("Werk " + number));
            assertTrue(RunningApplication.reaches(events.get(events.size() - 1).eventId()));
        });
        Person person = DemoPeople.find("projectleider").orElseThrow();
        Texts t = Texts.in(Language.NL);
        try (CountedViews counted = new CountedViews()) {
            for (String collection : List.of("projects", "agenda")) {
                counted.database().getCollection(collection).insertMany(
                        bean(MongoDatabase.class).getCollection(collection).find().into(new ArrayList<Document>()));
            }
            counted.asked();
            List<WorkItem> items = new WorkList(bean(Inbox.class), new ProjectViews(counted.database(), bean(EventLog.class)),
                    new AgendaViews(counted.database()), bean(CurrentStates.class), bean(FormDesk.class)).of(t, person);
            assertEquals(List.of("find projects", "find agenda"), counted.asked());
            assertTrue(counted.fields().stream().noneMatch(field -> field.startsWith("dpia")), "no DPIA is read");
            assertTrue(items.stream().map(WorkItem::project).distinct().filter(name -> name.startsWith("Werk ")).count() >= 5);
            assertEquals(bean(WorkList.class).of(t, person), items);
        }
    }
}
