package nl.waarborg.domain.dpia;

import nl.waarborg.domain.form.Text;

/**
 * A measure of the DPIA (paragraph 17). Whether it has been carried out and verified is no part of the DPIA's content:
 * verifying a measure does not make a new version.
 *
 * @param id short id, unique within the DPIA
 * @param description what is done
 * @param kind technical, organisational or legal
 * @param owner the function that carries it out
 * @param beforeGoLive whether processing may not start before it is verified (gate G11)
 */
public record Measure(String id, @Text String description, Kind kind, String owner, boolean beforeGoLive) {

    /** Kinds of measures. */
    public enum Kind {
        TECHNICAL,
        ORGANISATIONAL,
        LEGAL
    }
}
