package nl.waarborg.ui.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waarborg.domain.project.DocumentCommand.Format;
import nl.waarborg.domain.project.DocumentEvent.DocumentAdded;
import nl.waarborg.evidence.dossier.Dossier;
import nl.waarborg.workflow.Documents;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * A document of the case in a dossier. Its bytes go along among the readable files; what they should be is in the event.
 *
 * @param number its number in the case
 * @param state  how its bytes stand to the event
 */
record CarriedDocument(int number, State state) {

    /** How the bytes of a document stand to the event that speaks of it. */
    enum State {
        /** They are there and hash to what the event says. */
        SAME,
        /** They are there and hash to something else. */
        OTHER,
        /** They are not in the dossier. */
        ABSENT
    }

    /** So much goes along; what does not fit stays with the municipality, and its hash stays in the event. */
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST = 50;
    private static final String FOLDER = "leesbaar/";

    /** The name of its file among the readable ones. */
    private static String fileName(DocumentAdded document) {
        return "document-%03d.%s".formatted(document.number(),
                Format.of(document.mediaType()).map(Format::extension).orElse("bin"));
    }

    /** The bytes that go along, by file name, oldest first; those that are not what was added any more stay behind. */
    static Map<String, byte[]> toCarry(List<RecordedEvent> events, Documents stored) {
        Map<String, byte[]> carried = new LinkedHashMap<>();
        long left = MOST_BYTES;
        for (DocumentAdded document : in(events)) {
            if (document.size() <= left && carried.size() < MOST && stored.isIntact(document.sha256())) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.size());
                try {
                    stored.write(document.sha256(), bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                carried.put(fileName(document), bytes.toByteArray());
                left -= document.size();
            }
        }
        return carried;
    }

    /** Holds the files of a dossier against its events. */
    static List<CarriedDocument> check(List<RecordedEvent> events, List<Dossier.File> files) {
        Map<String, byte[]> there = files.stream().collect(Collectors.toMap(Dossier.File::name, Dossier.File::content));
        return in(events).stream().map(document -> {
            byte[] bytes = there.get(FOLDER + fileName(document));
            return new CarriedDocument(document.number(), bytes == null ? State.ABSENT
                    : sha256(bytes).equals(document.sha256()) ? State.SAME : State.OTHER);
        }).toList();
    }

    private static List<DocumentAdded> in(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::event).filter(DocumentAdded.class::isInstance).map(DocumentAdded.class::cast).toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is missing", e);
        }
    }
}
