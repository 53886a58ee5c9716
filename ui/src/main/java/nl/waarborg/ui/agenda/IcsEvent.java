package nl.waarborg.ui.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * A day in a calendar file.
 *
 * @param uid         names it for good, so that a calendar moves it instead of doubling it
 * @param on          the day
 * @param summary     one line
 * @param description a sentence more
 * @param changes     rises whenever it changes
 * @param changedAt   when it changed last
 */
public record IcsEvent(String uid, LocalDate on, String summary, String description, int changes, Instant changedAt) {

    private static final int UID_CHARACTERS = 40;

    /** A name made of what tells one day from another; it says nothing to who reads it. */
    public static String uid(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, UID_CHARACTERS) + "@waarborg";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every JDK, but it is missing", e);
        }
    }
}
