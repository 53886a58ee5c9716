package nl.waarborg.ui.dpiadocument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.ui.account.EventFields;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.paper.Block.Facts;
import nl.waarborg.ui.paper.Block.Heading;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Small;
import nl.waarborg.ui.replay.Labels;
import nl.waarborg.workflow.log.RecordedEvent;

/** What was said and decided on exactly this content: whatever names its hash. Views of people are about the project. */
final class Saying {

    /** The outcomes of the EDPB's template, and that nothing was decided. */
    enum Outcome {
        APPROVED,
        CONDITIONALLY_APPROVED,
        REJECTED,
        REFERRED_TO_AP,
        OPEN
    }

    private final DpiaDocument document;

    Saying(DpiaDocument document) {
        this.document = document;
    }

    /** What the FG said and what was answered. */
    List<RecordedEvent> fg() {
        return bound(FgEvent.class::isInstance);
    }

    /** What people were asked and said. */
    List<RecordedEvent> views() {
        return document.telling().events().stream().filter(event -> event.event() instanceof ViewsEvent).toList();
    }

    /** What the CISO and the AP said. */
    List<RecordedEvent> reviews() {
        return bound(event -> event instanceof SecurityEvent || event instanceof PriorConsultationEvent);
    }

    /** What was decided on it. */
    List<RecordedEvent> decisions() {
        return document.telling().events().stream().filter(event -> event.event() instanceof AdoptionEvent.CaseRejected
                || event.event() instanceof AdoptionEvent && isBound(event.event())).toList();
    }

    /** The decision in the words of the EDPB's template. */
    Outcome outcome() {
        Outcome outcome = Outcome.OPEN;
        for (RecordedEvent event : decisions()) {
            if (event.event() instanceof AdoptionEvent.CaseRejected) {
                outcome = Outcome.REJECTED;
            } else if (event.event() instanceof AdoptionEvent.DpiaAdopted e) {
                outcome = e.conditionally() ? Outcome.CONDITIONALLY_APPROVED : Outcome.APPROVED;
            } else if (event.event() instanceof AdoptionEvent.PriorConsultationRequired) {
                outcome = Outcome.REFERRED_TO_AP;
            }
        }
        return outcome;
    }

    /** Adds events, or a line that there are none. */
    void add(List<Block> blocks, List<RecordedEvent> events, String none) {
        if (events.isEmpty()) {
            blocks.add(new Line(document.t().get(none)));
        }
        for (RecordedEvent event : events) {
            blocks.add(new Heading(null, document.telling().title(event)));
            blocks.add(new Small(document.telling().circumstances(event)));
            List<Fact> fields = EventFields.of(document.t(), event.event());
            if (!fields.isEmpty()) {
                blocks.add(new Facts(fields));
            }
        }
    }

    private List<RecordedEvent> bound(Predicate<ProjectEvent> kind) {
        List<RecordedEvent> bound = new ArrayList<>();
        document.telling().events().stream().filter(event -> kind.test(event.event()) && isBound(event.event())).forEach(bound::add);
        return bound;
    }

    private boolean isBound(ProjectEvent event) {
        String hash = text(event, "hash");
        String version = text(event, "version");
        return document.hash().equals(hash)
                && (document.isDraft() || version == null || version.equals(document.version().label()));
    }

    private static String text(ProjectEvent event, String field) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field) && component.getType() == String.class)
                .map(component -> (String) Labels.valueOf(component, event)).findFirst().orElse(null);
    }
}
