package nl.waarborg.ui.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.texts.Texts;

/**
 * A submitted version with what was said and decided on exactly that content.
 *
 * @param label      as in {@code 1.1}
 * @param hash       the SHA-256 that was recorded
 * @param recomputed the SHA-256 over the content as it is told by the events now
 * @param content    what was submitted
 * @param on         the day of submission
 * @param at         when it was recorded
 * @param who        who submitted it
 * @param capacity   in which capacity; null for the software itself
 * @param remarks    what went with it; may be null
 * @param said       advices, reviews and decisions on this version and this hash, the oldest first
 */
public record Submitted(
        String label, String hash, String recomputed, Dpia content, LocalDate on, Instant at, String who, String capacity,
        Level highestResidualRisk, String remarks, List<Said> said) {

    /** A label that can stand in an address as it is. */
    private static final String PLAIN = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,40}";

    /**
     * An advice, review or decision.
     *
     * @param event    name of the event
     * @param title    what happened
     * @param outcome  what was decided; null when the title says it all
     */
    public record Said(String event, String title, String outcome, LocalDate on, String who) {}

    /** Whether the content still gives the hash that was recorded. */
    public boolean isIntact() {
        return hash.equals(recomputed);
    }

    /** What people call the model it was written in; null when it is from before models. */
    public String model(Texts t) {
        return content.model() == null ? null : OwnAnswers.modelTitle(t, content.model());
    }

    /** How addresses call it: its label, or its hash when the label does not fit in an address. */
    public String place() {
        boolean plain = label.matches(PLAIN) && !label.equals(CaseVersions.DRAFT) && !label.equals("verschil");
        return plain ? label : hash;
    }
}
