package nl.waarborg.ui.project;

import nl.waarborg.ui.reading.Projection;
import org.springframework.stereotype.Component;

/** Keeps a {@link ProjectView} of every project. */
@Component
public final class ProjectProjection implements Projection {

    /** The collection of the views. */
    public static final String COLLECTION = "projects";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public Fold begin() {
        return new ProjectFold();
    }
}
