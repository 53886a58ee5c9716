package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.project.EventFacts;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.model.Step;

/** The moments of a case in words: the list beside the state, and the marks under the slider. */
public final class Timeline {

    /** So many moments before and after the chosen one are listed; the slider and the links reach the others. */
    private static final int AROUND = 60;
    /** Marks nearer to each other than this share of the slider would write over each other. */
    private static final double ROOM = 13;
    /** What gets a mark, the most important first. */
    private static final List<String> IMPORTANT = List.of(
            "ProjectIdeaRegistered", "LegacyDpiaImported", "ProcessingStarted", "ApAdviceReceived", "DpiaAdopted", "BreachReported",
            "FgAdviceIssued", "CaseWithdrawn", "CaseRejected", "GoLiveRejected", "ProcessingEnded", "ReassessmentConcluded",
            "DpiaSubmittedForFgAdvice", "GoLiveApproved", "GoLiveApprovedConditionally", "ProcessingPaused", "ProcessingResumed",
            "ReassessmentStarted", "PriorConsultationSubmitted", "FgConditionsConfirmed", "CaseClosed");

    /**
     * One line of the list.
     *
     * @param number    the event
     * @param title     what happened
     * @param day       on which day; null for an event that cannot be read
     * @param now       whether the reader stands here
     * @param later     whether it still had to happen
     * @param technical whether it only says how the process moved
     * @param sound     whether it and all before it are as they were recorded
     */
    public record Entry(int number, String title, LocalDate day, boolean now, boolean later, boolean technical, boolean sound) {}

    /** A mark under the slider: which event, what it is called, and where, in percent; the label is null where room is scarce. */
    public record Mark(int number, String title, LocalDate day, double at, String label) {}

    private final Texts t;
    private final CaseLog log;
    private final Proof proof;
    private final Function<String, Step> steps;

    Timeline(Texts t, CaseLog log, Proof proof, Function<String, Step> steps) {
        this.t = t;
        this.log = log;
        this.proof = proof;
        this.steps = steps;
    }

    /** The moments around the chosen one. */
    List<Entry> around(List<Moment> moments, int chosen) {
        List<Entry> entries = new ArrayList<>();
        for (int place = Math.max(0, chosen - AROUND); place < Math.min(moments.size(), chosen + AROUND + 1); place++) {
            int number = moments.get(place).number();
            entries.add(new Entry(number, title(number), day(number), place == chosen, place > chosen,
                    Technical.is(log.row(number).stored().payloadType()), proof.holdsAt(number)));
        }
        return entries;
    }

    /** The important events, each with a mark; where two labels would touch, the more important event has it. */
    List<Mark> marks() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= log.size(); number++) {
            if (IMPORTANT.contains(log.row(number).stored().payloadType())) {
                numbers.add(number);
            }
        }
        Set<Integer> labelled = new HashSet<>();
        for (String kind : IMPORTANT) {
            numbers.stream().filter(number -> log.row(number).stored().payloadType().equals(kind))
                    .filter(number -> at(number) <= 100 - ROOM && labelled.stream().allMatch(other -> Math.abs(at(other) - at(number)) >= ROOM))
                    .forEach(labelled::add);
        }
        return numbers.stream().map(number -> new Mark(
                number, title(number), day(number), at(number), labelled.contains(number) ? shortTitle(number) : null)).toList();
    }

    private double at(int number) {
        return log.size() == 1 ? 0 : Math.round((number - 1) * 1000.0 / (log.size() - 1)) / 10.0;
    }

    /** What happened, in a few words; a generic step by its name in the model. */
    String title(int number) {
        RecordedEvent event = log.event(number);
        if (event != null && event.event() instanceof ProcessEvent.StepCompleted) {
            return EventTexts.line(t, event, steps).title();
        }
        return EventTexts.title(t, log.row(number).stored().payloadType());
    }

    /** The day on which it happened or was decided; null for an event that cannot be read. */
    LocalDate day(int number) {
        RecordedEvent event = log.event(number);
        return event == null ? null : EventFacts.day(event.event(), event.by());
    }

    private String shortTitle(int number) {
        String name = log.row(number).stored().payloadType();
        ProjectEvent event = log.event(number) == null ? null : log.event(number).event();
        return event instanceof DpiaEvent.DpiaSubmittedForFgAdvice e ? t.get("replay.mark.version", e.version())
                : t.getOr("replay.mark." + name, EventTexts.title(t, name));
    }
}
