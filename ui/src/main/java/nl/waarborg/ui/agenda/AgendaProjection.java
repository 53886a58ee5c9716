package nl.waarborg.ui.agenda;

import nl.waarborg.ui.reading.Projection;
import org.springframework.stereotype.Component;

/** Keeps an {@link AgendaView} of every project. */
@Component
public final class AgendaProjection implements Projection {

    /** The collection of the views. */
    public static final String COLLECTION = "agenda";

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
        return new AgendaFold();
    }
}
