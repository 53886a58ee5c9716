package nl.waarborg.ui.project;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** Finds the view of a project. */
@Component
public final class ProjectViews {

    private final MongoDatabase views;
    private final EventLog log;

    /** Takes the database with the views, and the log for what it has not reached. */
    public ProjectViews(MongoDatabase views, EventLog log) {
        this.views = views;
        this.log = log;
    }

    /** The view of a project, or empty for an unknown one. One that was registered a moment ago is told from its events. */
    public Optional<ProjectView> find(String projectId) {
        return Optional.ofNullable(
                        views.getCollection(ProjectProjection.COLLECTION).find(Filters.eq("_id", projectId)).first())
                .map(document -> Documents.read(document, ProjectView.class))
                .or(() -> told(log.ofProject(projectId)));
    }

    /** The lines of these projects by their ids; of one that is unknown, or that the views have not reached, there is none. */
    public Map<String, ProjectLine> lines(Collection<String> projectIds) {
        Map<String, ProjectLine> lines = new HashMap<>();
        views.getCollection(ProjectProjection.COLLECTION).find(Filters.in("_id", projectIds)).projection(ProjectLine.FIELDS)
                .map(ProjectLine::read).forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    /** The projects of a municipality, the one that changed last first. */
    public List<ProjectView> ofMunicipality(String municipality) {
        List<ProjectView> found = new ArrayList<>();
        views.getCollection(ProjectProjection.COLLECTION).find(Filters.eq("municipality", municipality))
                .sort(Sorts.descending("changedAt"))
                .forEach(document -> found.add(Documents.read(document, ProjectView.class)));
        return found;
    }

    /** The view that these events of one project tell, or empty when none of them registers it. */
    public static Optional<ProjectView> told(List<RecordedEvent> events) {
        ProjectFold fold = new ProjectFold();
        events.forEach(fold::take);
        return Optional.ofNullable(fold.view());
    }

    /** The view of a project for a person; for an unknown project and for another municipality's the same refusal. */
    public ProjectView shownTo(Person person, String projectId) {
        return find(projectId).filter(view -> person.serves(view.municipality()))
                .orElseThrow(() -> NotVisible.project(projectId));
    }
}
