package nl.waarborg.ui.replay;

import java.util.List;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.evidence.ChainLink;
import nl.waarborg.evidence.ChainVerdict;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.LoggedEvent;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * All rows of one case as they stood at one moment of reading, with the verdict on their chain. A row is read only when
 * somebody asks what it says: a long history does not cost its whole length, and one spoilt row spoils only itself.
 */
final class CaseLog {

    private final EventLog log;
    private final List<LoggedEvent> rows;
    private final List<ChainLink> links;
    private final ChainVerdict chain;
    private final RecordedEvent[] read;

    CaseLog(EventLog log, List<LoggedEvent> rows, List<ChainLink> links, ChainVerdict chain, RecordedEvent[] read) {
        this.log = log;
        this.rows = rows;
        this.links = links;
        this.chain = chain;
        this.read = read;
    }

    List<LoggedEvent> rows() {
        return rows;
    }

    ChainVerdict chain() {
        return chain;
    }

    int size() {
        return rows.size();
    }

    LoggedEvent row(int number) {
        return rows.get(number - 1);
    }

    List<ChainLink> links() {
        return links;
    }

    /** What was read so far; an event that nobody asked for is null. */
    RecordedEvent[] read() {
        return read;
    }

    /** How many events from the first are as they were recorded. */
    int intact() {
        return chain.intact() ? rows.size() : Math.toIntExact(chain.brokenAt().getAsLong());
    }

    /** The hash that the chain has for an event, or null where it has none. */
    byte[] hash(int number) {
        return number <= links.size() ? links.get(number - 1).hash() : null;
    }

    /** The event with this number, or null for one that cannot be read any more. */
    RecordedEvent event(int number) {
        RecordedEvent known = read[number - 1];
        if (known == null && isKnown(number)) {
            try {
                known = log.read(row(number));
            } catch (RuntimeException spoilt) {
                return null; // a person sees that it cannot be read; why is in the verdict on the chain
            }
            read[number - 1] = known;
        }
        return known;
    }

    /** The simple record name of the command behind an event; null where it does not say. */
    String command(int number) {
        return event(number) == null ? null : log.commandOf(row(number).stored());
    }

    private boolean isKnown(int number) {
        Class<? extends ProjectEvent> type = Vocabulary.EVENTS.find(row(number).stored().payloadType()).orElse(null);
        return type != null;
    }
}
