package nl.waarborg.ui.dpia;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.Completeness;
import nl.waarborg.domain.project.Completeness.Gap;
import nl.waarborg.domain.project.Decisions;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.WorkbenchCommand;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.task.FormDesk;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * A case as the workbench reads it, for one person: folded from its own log, so that nobody writes on what is behind.
 *
 * @param history what happened, oldest first
 * @param desk    knows what a case offers in each form
 */
record BenchCase(Person person, LocalDate today, ProjectState state, List<RecordedEvent> history, FormDesk desk) {

    /** The form of a paragraph. */
    Sheet sheet(Texts t, Paragraph paragraph) {
        return new Sheet(t, paragraph, content(), isWhole(), form -> desk.preset(t, form, state));
    }

    /** Whether this person may write in the DPIA now. */
    boolean mayWrite() {
        return Actions.mayWriteDpia(person, state);
    }

    /** Whether this person writes in DPIAs at all. */
    boolean isWriter() {
        return Decisions.mayAct(DpiaCommand.ReviseProposal.class, person.actor());
    }

    /** Whether this person may say something about it. */
    boolean mayComment() {
        return !state.isOver() && Decisions.mayAct(WorkbenchCommand.PlaceComment.class, person.actor());
    }

    /** Whether this person may say who does what. */
    boolean mayDivide() {
        return !state.isOver() && Decisions.mayAct(WorkbenchCommand.AssignParagraph.class, person.actor());
    }

    /** The model in which the DPIA is written, or will be once somebody opens a draft; else the newest one. */
    DpiaModel model() {
        return DpiaModels.of(content().model());
    }

    private Optional<DpiaModel> opening() {
        return willOpen() ? DpiaModels.inForce(today) : Optional.empty();
    }

    private boolean willOpen() {
        return !state.dpia().isWriting() && mayWriteSoon();
    }

    /** Whether the next word opens a draft, whoever writes it. */
    private boolean mayWriteSoon() {
        return Actions.isDpiaOpen(state);
    }

    /** Whether the questions of the model are asked too, or only the sections that every DPIA has. */
    boolean isWhole() {
        return state.dpia().content().model() != null || opening().isPresent();
    }

    /** The content, in the model that a draft opened now would have. */
    Dpia content() {
        Dpia content = state.dpia().content();
        return content.model() == null ? opening().map(model -> content.withModel(model.name())).orElse(content) : content;
    }

    /** The paragraphs that are asked of this case, in order. */
    List<Paragraph> paragraphs() {
        return model().asked(content()).stream().filter(paragraph -> isWhole() || paragraph.section() != null).toList();
    }

    /** The paragraph with an id; empty for one that is not asked of this case. */
    Optional<Paragraph> paragraph(String id) {
        return paragraphs().stream().filter(paragraph -> paragraph.id().equals(id)).findFirst();
    }

    /** What is missing, the open cells of the responsibility matrix included. */
    List<Gap> gaps() {
        Dpia content = content();
        return java.util.stream.Stream.concat(Completeness.gaps(content).stream(), Completeness.openCells(content).stream())
                .toList();
    }

    /** The content as it was when something had been written so many times: what a writer saw who says so; blank for a number that was never reached. */
    Dpia seen(ToIntFunction<DpiaState> revision, int basedOn) {
        ProjectState past = new ProjectState();
        Dpia content = past.dpia().content();
        for (RecordedEvent event : history) {
            past.evolve(event.event(), event.by());
            if (revision.applyAsInt(past.dpia()) > basedOn) {
                return content;
            }
            content = past.dpia().content();
        }
        return revision.applyAsInt(past.dpia()) < basedOn ? Dpia.BLANK : content;
    }

    /** The last event that wrote something, or null. */
    RecordedEvent lastWriter(ToIntFunction<DpiaState> revision) {
        ProjectState past = new ProjectState();
        RecordedEvent last = null;
        int before = 0;
        for (RecordedEvent event : history) {
            past.evolve(event.event(), event.by());
            int now = revision.applyAsInt(past.dpia());
            last = now > before ? event : last;
            before = now;
        }
        return last;
    }
}
