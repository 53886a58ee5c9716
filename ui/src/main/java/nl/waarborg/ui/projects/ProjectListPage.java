package nl.waarborg.ui.projects;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectLine;
import nl.waarborg.ui.project.ProjectProjection;
import nl.waarborg.ui.signin.Person;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All projects that the reader may see. */
@Controller
class ProjectListPage {

    /** The most projects on the page. */
    static final int PAGE = 200;

    private final MongoDatabase views;
    private final Clock clock;

    ProjectListPage(MongoDatabase views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/projecten")
    String list(
            @RequestParam(name = "zoek", required = false) String text,
            @RequestParam(name = "gemeente", required = false) String municipality,
            @RequestParam(name = "stand", required = false) String status,
            @AuthenticationPrincipal Person person, Model model) {
        ProjectFilter filter = new ProjectFilter(text, municipality, status);
        LocalDate today = LocalDate.now(clock);
        Bson query = filter.query(person, today);
        MongoCollection<Document> projects = views.getCollection(ProjectProjection.COLLECTION);
        List<ProjectList.Row> rows = new ArrayList<>();
        for (Document document : projects.find(query).projection(ProjectLine.FIELDS)
                .sort(Sorts.descending("changedAt")).limit(PAGE)) {
            ProjectLine view = ProjectLine.read(document);
            rows.add(new ProjectList.Row(view, new CaseHead("", view.statusOn(today), person)));
        }
        model.addAttribute("list", new ProjectList(
                filter, rows, projects.countDocuments(query), person.role() == Role.PROJECT_LEADER));
        model.addAttribute("person", person);
        return "projects/page";
    }
}
