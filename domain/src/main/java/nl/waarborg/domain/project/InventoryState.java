package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.InventoryCommand.Checked;
import nl.waarborg.domain.project.InventoryCommand.Found;

/** How the sensors were found on the spot, the last time each was looked at. */
public final class InventoryState {

    /** The last look at one sensor: what was found, on which day and by whom. */
    public record Look(Checked checked, LocalDate on, String by) {

        /** Whether it was otherwise than the inventory says. */
        public boolean differs() {
            return checked.found() != Found.AS_DESCRIBED;
        }
    }

    private final Map<String, Look> looks = new LinkedHashMap<>();

    void on(ProjectEvent event) {
        if (event instanceof InventoryEvent.AsBuiltVerificationRecorded e) {
            e.sensors().forEach(checked -> looks.put(checked.sensor(), new Look(checked, e.checkedOn(), e.checkedBy())));
        }
    }

    /** The last look at each sensor, by its code. */
    public Map<String, Look> looks() {
        return Collections.unmodifiableMap(looks);
    }

    /**
     * The looks that found something otherwise than an inventory says. A missing sensor that was taken out of it and a
     * strange one that was put in agree with it again; one that differs does so until somebody looks again.
     */
    public List<Look> differences(List<Sensor> inventory) {
        Set<String> known = inventory.stream().map(Sensor::id).collect(Collectors.toSet());
        return looks.values().stream().filter(Look::differs)
                .filter(look -> known.contains(look.checked().sensor()) == (look.checked().found() != Found.NOT_IN_INVENTORY))
                .toList();
    }
}
