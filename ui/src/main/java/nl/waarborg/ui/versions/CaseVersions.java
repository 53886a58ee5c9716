package nl.waarborg.ui.versions;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.project.ProjectView.Pronouncement;
import nl.waarborg.ui.project.PronouncementFold;
import nl.waarborg.ui.replay.Labels;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.ui.versions.Submitted.Said;
import nl.waarborg.workflow.log.RecordedEvent;

/** The versions of one case as its events tell them: what was submitted then, and the draft as it stands now. */
public final class CaseVersions {

    /** How addresses call the open draft. */
    public static final String DRAFT = "concept";

    private final List<Submitted> submitted = new ArrayList<>();
    private final ProjectState state = new ProjectState();

    /** One content that can be compared: a submitted version, or the draft ({@code submitted} is null). */
    public record Content(String place, Submitted submitted, Dpia dpia) {}

    /** Tells the events of one project, oldest first. */
    public CaseVersions(Texts t, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            state.evolve(event.event(), event.by());
            if (event.event() instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
                submitted.add(submitted(t, event, e));
            } else {
                bind(t, event);
            }
        }
    }

    private Submitted submitted(Texts t, RecordedEvent event, DpiaEvent.DpiaSubmittedForFgAdvice e) {
        Dpia content = state.dpia().content();
        return new Submitted(e.version(), e.hash(), content.hash(), content, EventFacts.day(e, event.by()), event.recordedAt(),
                who(t, event), event.by().capacity() == null ? null : t.get("role." + event.by().capacity()),
                e.highestResidualRisk(), e.remarks(), new ArrayList<>());
    }

    /** Whatever names a version and its hash was said of that version; nothing else is. */
    private void bind(Texts t, RecordedEvent event) {
        String version = text(event.event(), "version");
        String hash = text(event.event(), "hash");
        if (version == null || hash == null) {
            return;
        }
        String outcome = PronouncementFold.of(event).map(Pronouncement::outcome).map(path -> Words.ofPath(t, path)).orElse(null);
        Said said = new Said(event.name(), EventTexts.title(t, event.name()), outcome,
                EventFacts.day(event.event(), event.by()), who(t, event));
        submitted.stream().filter(one -> one.label().equals(version) && one.hash().equals(hash))
                .forEach(one -> one.said().add(said));
    }

    private static String text(ProjectEvent event, String field) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field) && component.getType() == String.class)
                .map((RecordComponent component) -> (String) Labels.valueOf(component, event)).findFirst().orElse(null);
    }

    private static String who(Texts t, RecordedEvent event) {
        return PersonNames.of(t, event.by().actor().issuer(), event.by().actor().subject(), event.by().capacity());
    }

    /** The submitted versions, the newest first. */
    public List<Submitted> newestFirst() {
        List<Submitted> newest = new ArrayList<>(submitted);
        Collections.reverse(newest);
        return newest;
    }

    /** The content as it stands when no submitted version says the same as it does; empty when the newest version counts. */
    public Optional<Content> draft() {
        DpiaState dpia = state.dpia();
        boolean written = dpia.isStarted() || !dpia.content().equals(Dpia.BLANK);
        boolean same = dpia.current() != null || latest() != null && latest().recomputed().equals(dpia.content().hash());
        return written && !same ? Optional.of(new Content(DRAFT, null, dpia.content())) : Optional.empty();
    }

    private Submitted latest() {
        return submitted.isEmpty() ? null : submitted.get(submitted.size() - 1);
    }

    /** Everything that can be compared, the oldest first and the draft last. */
    public List<Content> contents() {
        List<Content> contents = new ArrayList<>(submitted.stream()
                .map(version -> new Content(version.place(), version, version.content())).toList());
        draft().ifPresent(contents::add);
        return contents;
    }

    /** A content by what addresses call it; a version by its hash as well. */
    public Optional<Content> find(String place) {
        return contents().stream().filter(content -> content.place().equals(place)
                || content.submitted() != null && content.submitted().hash().equals(place)).findFirst();
    }

    /** Whether the last FG advice no longer fits what the DPIA says now. */
    public boolean isAdviceStale() {
        return state.fg().isStaleFor(state.dpia());
    }

    /** The version of the last FG advice, or null. */
    public String advisedVersion() {
        return state.fg().advice() == null ? null : state.fg().advice().version();
    }
}
