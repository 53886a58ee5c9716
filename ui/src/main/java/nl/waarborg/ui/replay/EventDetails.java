package nl.waarborg.ui.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.LoggedEvent;
import nl.waarborg.workflow.log.RecordedEvent;
import nl.waarborg.workflow.model.Step;

/**
 * Who did it, when, and under which rules.
 *
 * @param title      what happened
 * @param sentence   one sentence more; may be empty
 * @param who        who acted
 * @param capacity   in which role; may be null
 * @param onBehalfOf for whom that person stood in; may be null
 * @param day        the day on which it happened or was decided
 * @param readOn     the day on which the gates were read
 * @param recordedAt when it was recorded
 * @param imported   whether it is history from before this software
 * @param parameters the legal parameters that it touches, as they applied on that day
 * @param codes      what identifies it, each with its name
 */
public record EventDetails(
        String title, String sentence, String who, String capacity, String onBehalfOf, LocalDate day, LocalDate readOn,
        Instant recordedAt, boolean imported, List<Clocks.Parameter> parameters, List<Code> codes) {

    /** A code with its name. */
    public record Code(String name, String text) {}

    /** The details of an event; {@code steps} knows the tasks of the models by id. */
    static EventDetails of(
            Texts t, RecordedEvent event, LoggedEvent row, byte[] hash, Map<String, String> models, Function<String, Step> steps) {
        EventTexts.HistoryLine line = EventTexts.line(t, event, steps);
        Actor actor = event.by().actor();
        String onBehalfOf = actor.onBehalfOf() == null ? null
                : PersonNames.of(t, actor.issuer(), actor.onBehalfOf(), event.by().capacity());
        return new EventDetails(line.title(), line.line(), line.who(), line.capacity(), onBehalfOf, line.day(),
                event.by().today(), event.recordedAt(), event.by().isTold(),
                new Clocks(t, event.by().today()).about(event.event()), codes(t, event, row, hash, models));
    }

    private static List<Code> codes(
            Texts t, RecordedEvent event, LoggedEvent row, byte[] hash, Map<String, String> models) {
        List<Code> codes = new ArrayList<>(List.of(
                new Code(t.get("replay.code.kind"), row.stored().payloadType()
                        + (row.stored().revision() == null ? "" : " " + row.stored().revision())),
                new Code(t.get("replay.code.event"), event.eventId()),
                new Code(t.get("replay.code.hash"), hash == null ? "–" : HexFormat.of().formatHex(hash)),
                new Code(t.get("replay.code.index"), row.index() == RecordedEvent.NOT_SEQUENCED
                        ? t.get("replay.code.notyet") : String.valueOf(row.index())),
                new Code(t.get("replay.code.command"), event.commandId() == null ? "–" : event.commandId()),
                new Code(t.get("replay.code.task"), event.taskId() == null ? "–" : event.taskId()),
                new Code(t.get("replay.code.actor"), event.by().actor().person())));
        models.forEach((model, sum) -> codes.add(new Code(t.get("replay.code.model", model), sum)));
        return codes;
    }
}
