package nl.waarborg.domain.dpia;

import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Whole;

/**
 * The answers of gate G07 for one processing. A cell may be empty while the DPIA is drafted; it is then an open point.
 *
 * @param processing name of the processing
 * @param controller who is controller, art. 4(7)
 * @param accessRequests where a person asks for their data, art. 15
 * @param breachReporter who reports a breach to the AP, art. 33(1)
 * @param controllerWarner who warns the controller of a breach, art. 33(2)
 * @param hoursToWarn within how many hours
 */
public record Responsibility(
        String processing,
        @MayBeEmpty String controller,
        @MayBeEmpty String accessRequests,
        @MayBeEmpty String breachReporter,
        @MayBeEmpty String controllerWarner,
        @MayBeEmpty @Whole(min = 1, max = 72) Integer hoursToWarn) {

    /** Whether no cell is empty. */
    public boolean isComplete() {
        return filled(controller) && filled(accessRequests) && filled(breachReporter) && filled(controllerWarner)
                && hoursToWarn != null;
    }

    private static boolean filled(String cell) {
        return cell != null && !cell.isBlank();
    }
}
