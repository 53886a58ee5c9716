package nl.waarborg.ui.sensors;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.frame.MenuItem;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Municipality;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All sensors and cameras of the projects that the reader may see, those of companies among them. */
@Controller
class AllSensorsPage {

    private static final List<String> STOPPED = Stream.of(Status.WITHDRAWN, Status.REJECTED, Status.ENDED).map(Enum::name).toList();

    private final MongoDatabase views;
    private final Clock clock;

    AllSensorsPage(MongoDatabase views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** The item of the menu. */
    @Configuration
    static class Menu {

        private static final int PLACE = 25;

        @Bean
        MenuItem sensorsMenu() {
            return new MenuItem(PLACE, "sensors.menu", "/sensoren", "eye");
        }
    }

    @GetMapping("/sensoren")
    String list(
            @RequestParam(name = "zoek", required = false) String text,
            @RequestParam(name = "gemeente", required = false) String municipality,
            @RequestParam(name = "eigenaar", required = false) String owner,
            @RequestParam(name = "persoonsgegevens", required = false) String personalData,
            @RequestParam(name = "gebruik", required = false) String inUse,
            @RequestParam(name = "rond", required = false) String around,
            @RequestParam(name = "straal", required = false) String metres,
            @AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        List<AllSensors.Row> all = rows(person, LocalDate.now(clock));
        AllSensors.Filter filter = new AllSensors.Filter(text, municipality, owner, personalData, inUse != null);
        List<AllSensors.Row> found = all.stream().filter(filter.accepts()).toList();
        List<AllSensors.Row> rows = found.stream().limit(AllSensors.MOST).toList();
        List<SensorMap.Point> points = rows.stream().map(AllSensors.Row::point).filter(Objects::nonNull).toList();
        List<SensorMap.Point> shown = around == null ? points
                : SensorMap.around(points, "#" + around, InventoryPages.metres(metres));
        model.addAttribute("all", new AllSensors(
                filter, all.stream().map(row -> row.sensor().owner()).filter(name -> name != null && !name.isBlank()).distinct().sorted().toList(),
                rows, found.size(), SensorMap.of(Texts.in(LanguageChoice.of(request)), shown), rows.size() - points.size(),
                shown.size() < points.size()));
        model.addAttribute("person", person);
        return "sensors/all";
    }

    /** The sensors of every project that was not stopped, in the order in which the projects last changed. */
    List<AllSensors.Row> rows(Person person, LocalDate today) {
        List<String> served = person.municipalities().stream().map(Municipality::id).toList();
        // Sorted here, not by the database: that would sort whole documents, and refuses when they are large.
        List<Inventoried> projects = views.getCollection(ProjectProjection.COLLECTION)
                .find(Filters.and(Filters.in("municipality", served), Filters.nin("status", STOPPED),
                        Filters.exists("dpia.content.sensors.0")))
                .projection(Inventoried.FIELDS)
                .map(document -> Documents.read(document, Inventoried.class)).into(new ArrayList<>());
        projects.sort(Comparator.comparing(Inventoried::changedAt).reversed().thenComparing(Inventoried::id));
        List<AllSensors.Row> rows = new ArrayList<>();
        for (Inventoried project : projects) {
            Status status = project.statusOn(today);
            for (Sensor sensor : project.sensors()) {
                rows.add(new AllSensors.Row(
                        "rij-" + (rows.size() + 1), sensor, project.id(), project.name(), project.municipality(), status));
            }
        }
        return rows;
    }
}
