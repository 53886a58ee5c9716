package nl.waarborg.ui.sensors;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.ui.sheet.Cell;
import nl.waarborg.ui.sheet.Sheet;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an inventory in the two ways that {@link InventoryFile} reads, so that it comes back unchanged. */
final class InventoryExport {

    /** Words that only look guarded against being taken for a formula; they get a guard of their own. */
    private static final Pattern LOOKS_GUARDED =
            Pattern.compile("(?s)'+[\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n].*");
    private static final Set<Column> DECIMALS = Set.of(Column.LONGITUDE, Column.LATITUDE, Column.HEIGHT);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private InventoryExport() {}

    /** The inventory as a sheet without anything below it. */
    static Sheet sheet(String title, List<Sensor> sensors) {
        List<Column> columns = List.of(Column.values());
        return new Sheet(title, columns.stream().map(Column::heading).toList(),
                sensors.stream().map(sensor -> columns.stream().map(column -> cell(column, sensor)).toList()).toList(), List.of());
    }

    private static Cell cell(Column column, Sensor sensor) {
        String said = column.of(sensor);
        if (DECIMALS.contains(column)) {
            return Cell.text(said.replace('.', ','));
        }
        return Cell.text(LOOKS_GUARDED.matcher(said).matches() ? "'" + said : said);
    }

    /** The inventory as GeoJSON in UTF-8. */
    static byte[] geoJson(List<Sensor> sensors) {
        ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = root.putArray("features");
        sensors.forEach(sensor -> feature(features.addObject(), sensor));
        return JSON.writeValueAsBytes(root);
    }

    private static void feature(ObjectNode feature, Sensor sensor) {
        feature.put("type", "Feature");
        boolean placed = sensor.position() != null;
        if (placed) {
            ArrayNode coordinates = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
            coordinates.add(new BigDecimal(sensor.device().longitude())).add(new BigDecimal(sensor.device().latitude()));
            if (sensor.device().height() != null) {
                coordinates.add(new BigDecimal(sensor.device().height()));
            }
        } else {
            feature.putNull("geometry");
        }
        ObjectNode properties = feature.putObject("properties");
        Arrays.stream(Column.values()).filter(column -> !placed || !DECIMALS.contains(column))
                .forEach(column -> property(properties, column, sensor));
        if (sensor.personalData() != Answer.UNKNOWN) {
            properties.put(Column.SENSRNET_PERSONAL_DATA, sensor.personalData() == Answer.YES);
        } else {
            properties.putNull(Column.SENSRNET_PERSONAL_DATA);
        }
    }

    private static void property(ObjectNode properties, Column column, Sensor sensor) {
        if (column == Column.PROCESSINGS) {
            ArrayNode names = properties.putArray(column.property());
            sensor.processings().forEach(names::add);
        } else if (column == Column.QUANTITY) {
            properties.put(column.property(), sensor.quantity());
        } else if (column.of(sensor).isEmpty()) {
            properties.putNull(column.property());
        } else {
            properties.put(column.property(), column.of(sensor));
        }
    }
}
