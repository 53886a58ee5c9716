package nl.waarborg.ui.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.project.BreachEvent;
import nl.waarborg.domain.project.ClosingEvent;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.IdeaEvent;
import nl.waarborg.domain.project.MeasureEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.PublicationEvent;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Facts;
import nl.waarborg.ui.paper.Block.Heading;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Small;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** Sections that tell events one by one: those of one topic, and all of them. */
final class EventSections {

    private final Telling telling;

    EventSections(Telling telling) {
        this.telling = telling;
    }

    Section residents() {
        return topic("inwoners", ViewsEvent.class::isInstance);
    }

    Section council() {
        return topic("raad", CouncilEvent.class::isInstance);
    }

    /** The consultation of the AP; {@code clock} is its term, or null before receipt. */
    Section priorConsultation(ApClock clock) {
        Section events = topic("ap", PriorConsultationEvent.class::isInstance);
        if (clock == null) {
            return events;
        }
        Texts t = telling.t();
        LocalDate until = telling.events().get(telling.events().size() - 1).by().today();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Line(t.get(clock.isExtended() ? "account.ap.extended" : "account.ap.term", clock.receivedOn(),
                clock.end(until), clock.suspendedDays(until))));
        blocks.addAll(events.blocks());
        return new Section(events.id(), events.title(), blocks);
    }

    Section security() {
        return topic("beveiliging", SecurityEvent.class::isInstance);
    }

    Section publication() {
        return topic("registers", PublicationEvent.class::isInstance);
    }

    Section use() {
        return topic("gebruik", UseEvent.class::isInstance);
    }

    Section reassessment() {
        return topic("herbeoordeling", ReassessmentEvent.class::isInstance);
    }

    Section breaches() {
        return topic("datalekken", BreachEvent.class::isInstance);
    }

    Section end() {
        return topic("einde", event -> event instanceof ClosingEvent || event instanceof IdeaEvent.CaseWithdrawn);
    }

    /** What was done with each measure, as events. */
    List<RecordedEvent> measures() {
        return telling.of(event -> event instanceof MeasureEvent && !(event instanceof MeasureEvent.MeasuresReviewed));
    }

    /** Every event from the first to the last, each with its number and all that it says. */
    Section all() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Line(telling.t().count("account.gebeurtenissen.lead", telling.events().size())));
        for (RecordedEvent event : telling.events()) {
            blocks.add(new Heading("nr-" + Telling.number(event),
                    telling.t().get("account.event", Telling.number(event), telling.title(event))));
            String line = telling.circumstances(event)
                    + (event.index() == RecordedEvent.NOT_SEQUENCED ? "" : " · " + telling.t().get("account.index", event.index()));
            if (event.event() instanceof ProcessEvent.Arrangement) {
                blocks.add(new Small(EventFields.of(telling.t(), event.event()).stream()
                        .map(fact -> fact.label() + ": " + String.join("; ", fact.values()))
                        .collect(Collectors.joining(" · ", line + " · ", ""))));
            } else {
                blocks.add(new Small(line));
                addFields(blocks, event);
            }
        }
        return new Section("gebeurtenissen", telling.t().get("account.gebeurtenissen"), blocks);
    }

    private Section topic(String id, Predicate<ProjectEvent> kind) {
        List<Block> blocks = new ArrayList<>();
        telling.of(kind).forEach(event -> addTo(blocks, event));
        if (blocks.isEmpty()) {
            blocks.add(new Line(telling.t().get("account." + id + ".none")));
        }
        return new Section(id, telling.t().get("account." + id), blocks);
    }

    /** One event within a topic. */
    void addTo(List<Block> blocks, RecordedEvent event) {
        blocks.add(new Heading(null, telling.title(event)));
        blocks.add(new Small(telling.t().get("account.number", Telling.number(event)) + " · " + telling.circumstances(event)));
        addFields(blocks, event);
    }

    private void addFields(List<Block> blocks, RecordedEvent event) {
        List<Block.Fact> fields = EventFields.of(telling.t(), event.event());
        if (!fields.isEmpty()) {
            blocks.add(new Facts(fields));
        }
    }
}
