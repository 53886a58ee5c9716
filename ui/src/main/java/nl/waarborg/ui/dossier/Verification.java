package nl.waarborg.ui.dossier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.waarborg.domain.project.Legality;
import nl.waarborg.domain.project.Legality.Standing;
import nl.waarborg.domain.project.Legality.Told;
import nl.waarborg.domain.project.Legality.Verdict;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.dossier.Dossier;
import nl.waarborg.evidence.dossier.DossierCheck;
import nl.waarborg.evidence.dossier.DossierReader;
import nl.waarborg.evidence.dossier.DossierRefused;
import nl.waarborg.evidence.dossier.Report;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.workflow.log.EventJson;
import nl.waarborg.workflow.log.EventReader;
import nl.waarborg.workflow.log.LoggedEvent;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * All that can be said of a dossier: whether its bytes are what the log signed, and whether what they tell was lawful.
 * Nothing but the file, the given keys and the rules of this version is used.
 *
 * @param report   what the evidence shows
 * @param read     the events that could be read, from the first up to the first that could not
 * @param documents how the documents that the events speak of stand to the files in the dossier
 * @param legality for each event how it stands before the rules; empty when the dossier could not be read
 */
record Verification(Report report, List<RecordedEvent> read, List<CarriedDocument> documents, List<Verdict> legality) {

    /**
     * Verifies a file.
     *
     * @throws IOException              when it cannot be read
     * @throws IllegalArgumentException when the own checkpoint is not signed by the keys
     */
    static Verification of(Path file, TrustedKeys keys, Optional<SignedNote> own) throws IOException {
        own.ifPresent(keys::open);
        CompletableFuture<EventReader> reader = CompletableFuture.supplyAsync(() -> new EventReader(EventJson.create()));
        Dossier dossier;
        try {
            dossier = DossierReader.read(file);
        } catch (DossierRefused refused) {
            return new Verification(Report.unreadable(refused.fault()), List.of(), List.of(), List.of());
        }
        CompletableFuture<Judged> judged = reader.thenApplyAsync(json -> judged(dossier, json));
        Report report = DossierCheck.check(dossier, keys, own);
        List<RecordedEvent> read = judged.join().read();
        return new Verification(report, read, CarriedDocument.check(read, dossier.entries()), judged.join().legality());
    }

    /** What the events tell, while it is not known yet whether they are genuine. */
    private record Judged(List<RecordedEvent> read, List<Verdict> legality) {
    }

    private static Judged judged(Dossier dossier, EventReader reader) {
        List<RecordedEvent> read = new ArrayList<>();
        Refusal unreadable = read(dossier, reader, read);
        return new Judged(List.copyOf(read), legality(dossier, read, unreadable));
    }

    /** Reads events up to the first that is redacted or that cannot be read; gives why, when it is the latter. */
    private static Refusal read(Dossier dossier, EventReader reader, List<RecordedEvent> read) {
        for (Dossier.Event event : dossier.events()) {
            if (event.isRedacted()) {
                return null;
            }
            try {
                read.add(reader.read(new LoggedEvent(event.leafIndex(), event.leaf().orElseThrow().event())));
            } catch (RuntimeException unreadable) {
                return Refusal.rule("legality.unreadable", "Expected an event that can be read, but " + unreadable,
                        event.leaf().orElseThrow().event().payloadType());
            }
        }
        return null;
    }

    private static List<Verdict> legality(Dossier dossier, List<RecordedEvent> read, Refusal unreadable) {
        List<Told> told = new ArrayList<>();
        for (RecordedEvent event : read) {
            told.add(told(event, dossier.events().get(told.size()).leaf().orElseThrow().event()));
        }
        List<Verdict> verdicts = new ArrayList<>(Legality.of(dossier.header().caseId(), told));
        boolean lawful = verdicts.stream().noneMatch(verdict -> verdict.standing() == Standing.UNLAWFUL);
        if (unreadable != null && lawful) {
            verdicts.add(new Verdict(Standing.UNLAWFUL, false, List.of(), unreadable));
        }
        while (verdicts.size() < dossier.events().size()) {
            verdicts.add(new Verdict(Standing.NOT_JUDGED, false, List.of(), null));
        }
        return List.copyOf(verdicts);
    }

    /** What an event says, and whether the bytes it was read from are of an earlier revision. */
    static Told told(RecordedEvent event, StoredEvent stored) {
        return new Told(event.event(), event.by(), event.recordedAt(),
                EventJson.isEarlier(event.event().getClass(), stored.revision()));
    }

    /** The place of the first unlawful event; -1 when there is none. */
    int firstUnlawful() {
        for (int seq = 0; seq < legality.size(); seq++) {
            if (legality.get(seq).standing() == Standing.UNLAWFUL) {
                return seq;
            }
        }
        return -1;
    }

    /** Whether nothing is wrong. */
    boolean holds() {
        return report.faults().isEmpty() && firstUnlawful() < 0 && count(CarriedDocument.State.OTHER) == 0;
    }

    /** How many documents stand so to the events. */
    long count(CarriedDocument.State state) {
        return documents.stream().filter(document -> document.state() == state).count();
    }
}
