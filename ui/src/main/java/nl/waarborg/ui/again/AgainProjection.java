package nl.waarborg.ui.again;

import nl.waarborg.ui.reading.Projection;
import org.springframework.stereotype.Component;

/** Keeps an {@link AgainView} of every project. */
@Component
public final class AgainProjection implements Projection {

    static final String COLLECTION = "again";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Fold begin() {
        return new AgainFold();
    }
}
