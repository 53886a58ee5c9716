package nl.waarborg.ui.sensors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.ui.sensors.InventoryFile.Fault;
import nl.waarborg.ui.sensors.InventoryFile.Row;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an inventory from GeoJSON (RFC 7946): a collection of points, with properties by SensRNet's names or ours. */
final class GeoJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int DIGITS = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT).maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NUMBER * 4).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private boolean doubted;

    private GeoJson() {}

    static InventoryFile read(String text) {
        JsonNode root = parsed(text);
        JsonNode features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            throw new UnreadableFile("no-collection");
        }
        String crs = root.path("crs").path("properties").path("name").asString("");
        if (!crs.isEmpty() && !crs.matches(".*(CRS84|4326|4258)")) {
            throw new UnreadableFile("other-grid");
        }
        InventoryFile.notTooMany(features.size());
        GeoJson reader = new GeoJson();
        for (int i = 0; i < features.size(); i++) {
            reader.feature(i + 1, features.get(i));
        }
        return new InventoryFile(true, reader.rows, reader.unused.stream().limit(DIGITS).toList(), reader.faults, reader.doubted);
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableFile("too-deep");
        } catch (JacksonException broken) {
            throw new UnreadableFile("broken-json", broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr());
        }
    }

    private void feature(int number, JsonNode feature) {
        if (!feature.isObject() || !feature.path("type").asString("").equals("Feature")) {
            faults.add(new Fault(number, null, "sensors.fault.no-feature", List.of()));
            return;
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        geometry(number, feature.path("geometry"), cells);
        if (feature.path("id").isValueNode() && !feature.path("id").isNull()) {
            cells.put(Column.ID, text(feature.path("id")));
        }
        properties(number, "", feature.path("properties"), cells);
        rows.add(new Row(number, cells));
    }

    private void geometry(int number, JsonNode geometry, Map<Column, String> cells) {
        JsonNode coordinates = geometry.path("coordinates");
        if (geometry.isNull() || geometry.isMissingNode()) {
            cells.put(Column.LONGITUDE, "");
            cells.put(Column.LATITUDE, "");
        } else if (!geometry.path("type").asString("").equals("Point") || !coordinates.isArray() || coordinates.size() < 2
                || coordinates.size() > 3 || coordinates.values().stream().anyMatch(part -> !part.isNumber())) {
            faults.add(new Fault(number, "geometry", "sensors.fault.no-point", List.of()));
        } else {
            cells.put(Column.LONGITUDE, text(coordinates.get(0)));
            cells.put(Column.LATITUDE, text(coordinates.get(1)));
            if (coordinates.size() == 3) {
                cells.put(Column.HEIGHT, text(coordinates.get(2)));
            }
        }
    }

    /** Properties by their names; one inside another, as SensRNet has them, by both names. */
    private void properties(int number, String outer, JsonNode properties, Map<Column, String> cells) {
        JsonNode sensrnet = null;
        boolean ours = false;
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String name = outer + property.getKey();
            JsonNode value = property.getValue();
            Column column = Column.named(name).orElse(null);
            if (Column.isSensrnetPersonalData(name)) {
                sensrnet = value;
            } else if (value.isObject() && outer.isEmpty()) {
                properties(number, name + " ", value, cells);
            } else if (column == null) {
                unused.add(name.length() > LONGEST_NUMBER ? name.substring(0, LONGEST_NUMBER) : name);
            } else if (value.isArray() ? value.values().stream().anyMatch(JsonNode::isContainer) : value.isObject()) {
                faults.add(new Fault(number, name, "sensors.fault.no-value", List.of()));
            } else {
                ours |= column == Column.PERSONAL_DATA;
                cells.put(column, value.isArray() ? String.join("\n", value.values().stream().map(GeoJson::text).toList()) : text(value));
            }
        }
        if (sensrnet != null && !ours) {
            doubted |= Column.PERSONAL_DATA.usual(text(sensrnet)).equals("nee");
            if (Column.PERSONAL_DATA.usual(text(sensrnet)).equals("ja")) {
                cells.put(Column.PERSONAL_DATA, "ja");
            }
        }
    }

    /** A single value as it was written; a number in all its digits, unless nobody would write those. */
    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean plain = number.scale() <= DIGITS && number.scale() >= -DIGITS && number.precision() <= 2 * DIGITS;
            return plain ? number.toPlainString() : number.toString();
        }
        return value.asString("");
    }
}
