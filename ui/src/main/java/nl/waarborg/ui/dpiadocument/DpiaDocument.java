package nl.waarborg.ui.dpiadocument;

import java.time.Instant;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.account.Telling;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.ui.versions.CaseVersions.Content;
import nl.waarborg.ui.versions.Submitted;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * A DPIA to take away: the draft as it stands or a version as it was submitted, with what its case tells of it.
 *
 * @param view    the project
 * @param municipality its name and code
 * @param content what is taken away
 * @param telling the events of the project, all of them, and the reader's language
 * @param state   where the project stands after the last event
 * @param model   the model that orders it; the newest for one that names none or an unknown one
 */
record DpiaDocument(
        ProjectView view, String municipality, Content content, Telling telling, ProjectState state, DpiaModel model) {

    /** A document of a content of one project with these events, the oldest first. */
    static DpiaDocument of(Texts t, ProjectView view, String municipality, Content content, List<RecordedEvent> events) {
        ProjectState state = new ProjectState();
        events.forEach(event -> state.evolve(event.event(), event.by()));
        return new DpiaDocument(
                view, municipality, content, new Telling(t, events), state, DpiaModels.of(content.dpia().model()));
    }

    /** Whether it is still being written. */
    boolean isDraft() {
        return content.submitted() == null;
    }

    Dpia dpia() {
        return content.dpia();
    }

    /** The version; null for a draft. */
    Submitted version() {
        return content.submitted();
    }

    /** The hash of its content. */
    String hash() {
        return isDraft() ? dpia().hash() : version().hash();
    }

    /** Whether the content names a model that is known here. */
    boolean namesModel() {
        return model.name().equals(dpia().model());
    }

    /** How far a measure is, in words; after the last event, also for an older version. */
    String progress(Measure measure) {
        return Words.of(t(), state.measures().progress(measure.id()));
    }

    /** When the last event was recorded; what is said of the version goes up to it. */
    Instant about() {
        return telling.events().get(telling.events().size() - 1).recordedAt();
    }

    Texts t() {
        return telling.t();
    }
}
