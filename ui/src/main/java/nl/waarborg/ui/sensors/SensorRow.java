package nl.waarborg.ui.sensors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Device;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.InventoryState.Look;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.texts.Texts;

/**
 * A sensor in a list.
 *
 * @param anchor  the id of its row
 * @param sensor  what is known of it
 * @param look    how it was found on the spot the last time; may be null
 * @param missing what gate G08 still asks of it, by the names of the questions
 */
public record SensorRow(String anchor, Sensor sensor, Look look, List<String> missing) {

    /** The sensors of a project with what was found of each. */
    static List<SensorRow> of(Texts t, ProjectState project) {
        List<SensorRow> rows = new ArrayList<>();
        Map<String, Look> looks = project.inventory().looks();
        Set<String> processings = Set.copyOf(project.dpia().content().processings().stream().map(row -> row.name()).toList());
        for (Sensor sensor : project.dpia().content().sensors()) {
            rows.add(new SensorRow(anchor(sensor, rows.size()), sensor, looks.get(sensor.id()), missing(t, sensor, processings)));
        }
        return rows;
    }

    /** An id that an address can end in: the code where it has only plain signs. */
    static String anchor(Sensor sensor, int row) {
        return "sensor-" + (sensor.id().matches("[A-Za-z0-9_-]{1,60}") ? sensor.id() : "regel-" + (row + 1));
    }

    /** Where it stands on a map that leads to its row; null when it stands on none. */
    SensorMap.Point point() {
        return sensor.position() == null ? null : point(sensor, "#" + anchor, sensor.id() + ", " + sensor.type());
    }

    static SensorMap.Point point(Sensor sensor, String href, String name) {
        boolean camera = sensor.device().category() == Device.Category.CAMERA;
        return new SensorMap.Point(sensor.id(), href, name, sensor.position(), sensor.personalData(), camera);
    }

    private static List<String> missing(Texts t, Sensor sensor, Set<String> processings) {
        List<String> missing = new ArrayList<>();
        if (sensor.personalData() == Answer.UNKNOWN) {
            missing.add(t.get("forms.Sensor.personalData"));
        }
        sensor.missing().forEach(field -> missing.add(t.get("forms.Sensor." + field)));
        if (sensor.processings().isEmpty() || !processings.containsAll(sensor.processings())) {
            missing.add(t.get("forms.Sensor.processings"));
        }
        return missing;
    }
}
