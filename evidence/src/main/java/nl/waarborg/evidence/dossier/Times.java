package nl.waarborg.evidence.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;

/** Moments as they stand in events and dossiers: {@code 2026-11-24T09:00:00.000Z}. */
final class Times {

    private static final int LENGTH = 24;
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withResolverStyle(ResolverStyle.STRICT);

    private Times() {
    }

    /** Refuses everything else with IllegalArgumentException. */
    static Instant read(String text) {
        if (text.length() != LENGTH || text.startsWith("0000") || !text.chars().allMatch(c -> c < 0x7f)) {
            throw new IllegalArgumentException("Expected a moment of 24 characters, but found other text");
        }
        try {
            return LocalDateTime.parse(text, FORMAT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Expected a moment, but found other text");
        }
    }

    static String write(Instant moment) {
        return FORMAT.format(moment.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
    }
}
