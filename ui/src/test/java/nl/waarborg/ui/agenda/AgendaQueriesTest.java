package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.RunningTerm;
import nl.waarborg.ui.CountedViews;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.Inbox;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

/** How often the database is asked for the agenda. */
class AgendaQueriesTest {

    private static final Person PERSON = DemoPeople.find("projectleider").orElseThrow();

    private static Document project(int number) {
        String id = "P-" + number;
        return Documents.of(id, new AgendaView(
                id, PERSON.municipalities().get(0).id(), "Project " + number, List.of(new RunningTerm(
                        RunningTerm.Kind.GO_LIVE, "", LocalDate.now().plusDays(number + 1L), List.of(Role.PROJECT_LEADER))),
                List.of(), List.of(PERSON.actor().person()), 1, Clock.systemUTC().instant()));
    }

    @Test
    void theAgendaOfFiveHundredProjectsIsReadOnceForThePage() {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> null);
        try (CountedViews counted = new CountedViews()) {
            MongoDatabase database = counted.database();
            database.getCollection(AgendaProjection.COLLECTION).insertMany(IntStream.range(0, 500).mapToObj(AgendaQueriesTest::project).toList());
            AgendaViews views = new AgendaViews(database);
            Agenda agenda = new Agenda(views, RunningApplication.context().getBean(Inbox.class), Clock.systemDefaultZone());
            AgendaPage page = new AgendaPage(agenda, views, RunningApplication.context().getBean(Feeds.class));
            ExtendedModelMap model = new ExtendedModelMap();
            counted.asked();
            assertEquals("agenda/page", page.show(PERSON, request, model, null, null));
            assertEquals(List.of("find agenda"), counted.asked());
            AgendaList shown = (AgendaList) model.get("page");
            assertEquals(List.of(500, 500), List.of(shown.count(), shown.projects().size()));
        }
    }
}
