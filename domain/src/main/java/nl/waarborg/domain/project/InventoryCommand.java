package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** The inventory of sensors and cameras held against what stands outside (SPEC A.12). */
public sealed interface InventoryCommand extends ProjectCommand {

    /** How a sensor was found. */
    enum Found { AS_DESCRIBED, DIFFERENT, MISSING, NOT_IN_INVENTORY }

    /**
     * One sensor that was looked for or looked at.
     *
     * @param sensor its code in the inventory, or a new one for a sensor that is not in it
     * @param found how it was found
     * @param difference what differs; needed unless it was found as described
     */
    record Checked(String sensor, Found found, @MayBeEmpty @Text String difference) {}

    /**
     * Records an as-built check on the spot. Who led the project does not check it. A sensor of the inventory that is not
     * named was not looked at. While the processing is in use a difference starts a re-assessment (SPEC A.10).
     *
     * @param checkedOn the day of the check
     * @param checkedBy the function or organisation of whoever went to look
     */
    @ActedBy({Role.CISO, Role.PRIVACY_OFFICER})
    record RecordAsBuiltCheck(@Unasked String projectId, LocalDate checkedOn, String checkedBy, List<Checked> sensors)
            implements InventoryCommand {}
}
