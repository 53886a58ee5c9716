package nl.waarborg.ui.again;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.ui.CountedSql;
import nl.waarborg.ui.CountedViews;
import nl.waarborg.ui.again.Round.Reached;
import nl.waarborg.ui.again.Round.Result;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How often the databases are asked for the list of projects to look at again, and for how much. */
class AgainQueriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Person FG = DemoPeople.find("fg").orElseThrow();
    private static final String MINE = FG.municipalities().get(0).id();

    private static Document project(int number) {
        return Documents.of("P-" + number, new AgainView(
                "P-" + number, number % 50 == 0 ? "GM-ELDERS" : MINE, "Project " + number, "project " + number, List.of("MOBILITY"),
                "SENSOR", number % 2 == 0, false, number % 4 == 0, DAY, List.of("camera", "teller " + number % 3), List.of("IMAGE"),
                List.of("PERIODIC"), number % 100 == 1 ? DAY : null));
    }

    @Test
    void theListOfFiveHundredProjectsTakesOneQueryAndNoMoreFieldsThanItShows() {
        try (CountedViews views = new CountedViews()) {
            views.database().getCollection(AgainProjection.COLLECTION)
                    .insertMany(IntStream.range(0, 500).mapToObj(AgainQueriesTest::project).toList());
            AgainCases cases = new AgainCases(views.database());
            views.asked();
            List<Picked> picked = cases.picked(Selection.EVERYTHING, FG);
            assertEquals(240, picked.size());
            assertEquals(new Picked("P-10", MINE, "Project 10", false, false, DAY, List.of("PERIODIC")), picked.get(0));
            assertEquals(List.of("find again"), views.asked());
            assertEquals(Set.of("_id", "asks", "dueOn", "id", "municipality", "name", "paused", "running"), views.fields());
            assertEquals(List.of("camera", "teller 0", "teller 1", "teller 2"), cases.sensorTypes(FG));
            assertEquals(List.of("distinct again"), views.asked());
            assertEquals(List.of("P-1", "P-101", "P-201", "P-301", "P-401"), cases.ended(DAY).stream().map(Picked::id).sorted().toList());
            assertEquals(List.of("find again"), views.asked());
            assertEquals(8, views.fields().size());
        }
    }

    @Test
    void theRoundsTakeOneQueryHoweverManyThereAre() {
        CountedSql database = new CountedSql(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        Rounds rounds = new Rounds(new JdbcTemplate(database), new DataSourceTransactionManager(database));
        for (int number = 0; number < 30; number++) {
            rounds.add(round("R-" + number, number == 29 ? "GM-ELDERS" : MINE, number));
        }
        rounds.reached("R-28", "P-0", Result.DONE, null, null);
        rounds.reached("R-28", "P-1", Result.SKIPPED, "already-over", null);
        database.asked();
        List<RoundLine> newest = rounds.newest(FG);
        assertEquals(1, database.asked().size());
        assertEquals(20, newest.size());
        assertEquals(new RoundLine("R-28", List.of(MINE), Trigger.NEW_LAW_OR_RULING, Instant.EPOCH.plusSeconds(28), 2, 28), newest.get(0));
    }

    private static Round round(String id, String municipality, int projects) {
        List<Reached> cases = new ArrayList<>();
        IntStream.range(0, projects).forEach(number ->
                cases.add(new Reached("P-" + number, "Project " + number, Result.WAITING, null, null)));
        return new Round(id, List.of(municipality), Trigger.NEW_LAW_OR_RULING, "Een uitspraak van de rechter.", DAY, "/herbeoordelen",
                "wie", Instant.EPOCH.plusSeconds(projects), cases);
    }
}
