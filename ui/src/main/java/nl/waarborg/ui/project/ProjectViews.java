package nl.waarborg.ui.project;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.stereotype.Component;

/** Finds the view of a project. */
@Component
public final class ProjectViews {

    private final MongoDatabase views;
    private final EventLog log;

    ProjectViews(MongoDatabase views, EventLog log) {
        this.views = views;
        this.log = log;
    }

    /** The view of a project, or empty for an unknown one. One that was registered a moment ago is told from its events. */
    public Optional<ProjectView> find(String projectId) {
        return Optional.ofNullable(
                        views.getCollection(ProjectProjection.COLLECTION).find(Filters.eq("_id", projectId)).first())
                .map(document -> Documents.read(document, ProjectView.class))
                .or(() -> told(projectId));
    }

    private Optional<ProjectView> told(String projectId) {
        ProjectFold fold = new ProjectFold();
        log.ofProject(projectId).forEach(fold::take);
        return Optional.ofNullable(fold.view());
    }

    /** The view of a project for a person; for an unknown project and for another municipality's the same refusal. */
    public ProjectView shownTo(Person person, String projectId) {
        return find(projectId).filter(view -> person.serves(view.municipality()))
                .orElseThrow(() -> NotVisible.project(projectId));
    }
}
