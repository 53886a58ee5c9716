package nl.waarborg.ui.sensors;

import java.util.List;
import nl.waarborg.domain.project.InventoryState.Look;

/**
 * The inventory of a project as its page shows it.
 *
 * @param rows        the sensors
 * @param map         where they stand; null when none is on a map
 * @param unplaced    those that are not on the map
 * @param closeTo     whether the map shows only what lies around one of them
 * @param differences what was found on the spot otherwise than it says
 * @param incomplete  how many sensors gate G08 still asks something of
 * @param mayWrite    whether the reader may change it now
 * @param mayCheck    whether the reader may record a check on the spot
 */
public record InventoryView(
        List<SensorRow> rows, SensorMap map, List<SensorRow> unplaced, boolean closeTo, List<Look> differences, long incomplete,
        boolean mayWrite, boolean mayCheck) {
}
