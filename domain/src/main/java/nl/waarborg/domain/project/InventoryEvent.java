package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;

/** What was found when the inventory was held against what stands outside. */
public sealed interface InventoryEvent extends ProjectEvent {

    /** Sensoren ter plaatse gecontroleerd. */
    record AsBuiltVerificationRecorded(
            String projectId, LocalDate checkedOn, String checkedBy, List<InventoryCommand.Checked> sensors)
            implements InventoryEvent {}
}
