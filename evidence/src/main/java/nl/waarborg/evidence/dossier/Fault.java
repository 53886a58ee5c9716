package nl.waarborg.evidence.dossier;

/**
 * What is wrong and where.
 *
 * @param check which check found it
 * @param place name of the entry, or {@code archive} or {@code own}
 * @param why   "Expected …, but …"
 */
public record Fault(Check check, String place, String why) {
}
