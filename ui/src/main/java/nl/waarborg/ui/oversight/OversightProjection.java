package nl.waarborg.ui.oversight;

import nl.waarborg.ui.reading.Projection;
import org.springframework.stereotype.Component;

/** Keeps a {@link CaseView} of every project, for the questions across projects. */
@Component
public final class OversightProjection implements Projection {

    /** The collection of the views. */
    static final String COLLECTION = "oversight";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Fold begin() {
        return new CaseFold();
    }
}
