package nl.waarborg.domain.dpia;

import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;

/**
 * One kind of data (paragraphs 2 and 12).
 *
 * @param name the data
 * @param type ordinary, sensitive, special (art. 9), criminal (art. 10) or a national identification number
 * @param subjects whose data: residents, visitors, children
 * @param source sensor, person, other register
 * @param retention how long they are kept
 * @param exception the exception that lifts the prohibition of art. 9 or 10, empty when none is recorded
 * @param biometricIdentification whether people are identified by body or behaviour in public space
 */
public record DataItem(
        String name,
        Type type,
        @MayBeEmpty String subjects,
        @MayBeEmpty String source,
        @MayBeEmpty String retention,
        @MayBeEmpty @Text String exception,
        boolean biometricIdentification) {

    /** The types of the official form. */
    public enum Type {
        ORDINARY,
        SENSITIVE,
        SPECIAL,
        CRIMINAL,
        NATIONAL_ID;

        /** Whether art. 9 or 10 AVG or art. 46 UAVG prohibits the data unless an exception is recorded. */
        public boolean isProhibitedUnlessExcepted() {
            return this == SPECIAL || this == CRIMINAL || this == NATIONAL_ID;
        }
    }
}
