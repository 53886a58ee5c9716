package nl.waarborg.ui.sensors;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.action.Actions.Action;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.sheet.SheetFormat;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.CurrentStates;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sensors and cameras of one project: as a table, on a map, and as files to take away. */
@Controller
class InventoryPages {

    /** The name of the tab, the last part of its address. */
    static final String TAB = "sensoren";

    private static final String NAME = "sensoren-";

    private final ProjectViews views;
    private final CurrentStates states;
    private final Clock clock;

    InventoryPages(ProjectViews views, CurrentStates states, Clock clock) {
        this.views = views;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping("/projecten/{id}/sensoren")
    String inventory(
            @PathVariable String id, @RequestParam(name = "rond", required = false) String around,
            @RequestParam(name = "straal", required = false) String metres, @AuthenticationPrincipal Person person,
            HttpServletRequest request, Model model) {
        ProjectView view = views.shownTo(person, id);
        ProjectState project = states.shownTo(person, id);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("view", view);
        model.addAttribute("head", new CaseHead(TAB, view.statusOn(today), person));
        model.addAttribute("inventory", inventory(
                Texts.in(LanguageChoice.of(request)), project, Actions.offered(person, project, today), around, metres));
        return "sensors/inventory";
    }

    private static InventoryView inventory(
            Texts t, ProjectState project, List<Action> offered, String around, String metres) {
        List<SensorRow> rows = SensorRow.of(t, project);
        List<SensorMap.Point> points = rows.stream().map(SensorRow::point).filter(Objects::nonNull).toList();
        List<SensorMap.Point> shown = around == null ? points : SensorMap.around(points, "#" + around, metres(metres));
        return new InventoryView(
                rows, SensorMap.of(t, shown), rows.stream().filter(row -> row.point() == null).toList(),
                shown.size() < points.size(), project.inventory().differences(project.dpia().content().sensors()),
                rows.stream().filter(row -> !row.missing().isEmpty()).count(),
                offers(offered, "ReviseSensors"), offers(offered, "RecordAsBuiltCheck"));
    }

    private static boolean offers(List<Action> offered, String command) {
        return offered.stream().anyMatch(action -> action.command().equals(command));
    }

    /** How far around; what is no number of metres shows the neighbourhood. */
    static double metres(String text) {
        return text != null && text.matches("\\d{1,6}") ? Double.parseDouble(text) : 250;
    }

    @GetMapping("/projecten/{id}/sensoren/inventaris.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @AuthenticationPrincipal Person person) {
        return SheetFormat.CSV.download(InventoryExport.sheet(id, sensors(id, person)), NAME + id);
    }

    @GetMapping("/projecten/{id}/sensoren/inventaris.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable String id, @AuthenticationPrincipal Person person) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/geo+json")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NAME + id + ".geojson", StandardCharsets.UTF_8).build().toString())
                .body(InventoryExport.geoJson(sensors(id, person)));
    }

    @GetMapping("/sensoren/sjabloon.csv")
    ResponseEntity<byte[]> template() {
        return SheetFormat.CSV.download(InventoryExport.sheet("sjabloon", List.of()), "sensoren-sjabloon");
    }

    private List<Sensor> sensors(String id, Person person) {
        return states.shownTo(person, id).dpia().content().sensors();
    }
}
