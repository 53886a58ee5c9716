package nl.waarborg.ui.project;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.signin.Person;
import org.springframework.stereotype.Component;

/** Finds the view of a project. */
@Component
public final class ProjectViews {

    private final MongoDatabase views;

    ProjectViews(MongoDatabase views) {
        this.views = views;
    }

    /** The view of a project, or empty for an unknown one. */
    public Optional<ProjectView> find(String projectId) {
        return Optional.ofNullable(
                        views.getCollection(ProjectProjection.COLLECTION).find(Filters.eq("_id", projectId)).first())
                .map(document -> Documents.read(document, ProjectView.class));
    }

    /** The view of a project for a person; for an unknown project and for another municipality's the same refusal. */
    public ProjectView shownTo(Person person, String projectId) {
        return find(projectId).filter(view -> person.serves(view.municipality()))
                .orElseThrow(() -> NotVisible.project(projectId));
    }
}
