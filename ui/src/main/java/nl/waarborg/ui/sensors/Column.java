package nl.waarborg.ui.sensors;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Device;
import nl.waarborg.domain.dpia.Position;
import nl.waarborg.domain.dpia.Sensor;

/** A column of an inventory in a file: its heading in a CSV, its name in GeoJSON, and the names that are read as well. */
enum Column {

    ID("id", "code", "name", Sensor::id, "sensorcode", "naam", "id"),
    TYPE("type", "soort", "type", Sensor::type, "soort apparaat", "sensortype"),
    QUANTITY("quantity", "aantal", "quantity", sensor -> String.valueOf(sensor.quantity())),
    LOCATION("location", "plaats", "location", Sensor::location, "locatie", "adres"),
    LONGITUDE("device.longitude", "lengtegraad", "longitude", device(Device::longitude), "lon", "lng", "x"),
    LATITUDE("device.latitude", "breedtegraad", "latitude", device(Device::latitude), "lat", "y"),
    HEIGHT("device.height", "hoogte", "height", device(Device::height), "z"),
    MOBILE("mobile", "verplaatst zich", "mobile", sensor -> yesNo(sensor.mobile()), "mobiel"),
    MEASURES("measures", "meet", "description", Sensor::measures, "measures", "omschrijving", "wat wordt gemeten"),
    AUDIO("audio", "geluid", "audio", sensor -> yesNo(sensor.audio())),
    PERSONAL_DATA("personalData", "persoonsgegevens", "personalData", sensor -> word(sensor.personalData()), "bevat persoonsgegevens"),
    REASONING("reasoning", "waarom", "reasoning", Sensor::reasoning, "toelichting"),
    CAN_FOLLOW("canFollow", "kan volgen", "canFollow", sensor -> yesNo(sensor.canFollow()), "volgt"),
    ON_DEVICE("onDevice", "verwerkt op apparaat", "onDevice", sensor -> yesNo(sensor.onDevice()), "edge processing"),
    LEAVES_DEVICE("leavesDevice", "verlaat apparaat", "leavesDevice", Sensor::leavesDevice),
    RAW_RETENTION("rawRetention", "bewaartermijn ruw", "rawRetention", Sensor::rawRetention, "bewaartermijn"),
    OWNER("owner", "eigenaar", "organisation", Sensor::owner, "owner", "organization", "legal entity"),
    PROCESSINGS("processings", "verwerkingen", "processings", sensor -> String.join("\n", sensor.processings())),
    CATEGORY("device.category", "categorie", "category", device(device -> word(device.category()))),
    MANUFACTURER("device.manufacturer", "fabrikant", "manufacturer", device(Device::manufacturer)),
    SUPPLIER("device.supplier", "leverancier", "supplier", device(Device::supplier)),
    DOCUMENTATION("device.documentation", "documentatie", "documentation", device(Device::documentation)),
    GOAL("device.goal", "doel", "observationGoal", device(Device::goal), "goal", "observation goal name"),
    GOAL_GROUND("device.goalGround", "grondslag doel", "legalGround", device(Device::goalGround), "observation goal legal ground"),
    UNIT("device.unit", "eenheid", "unitOfMeasurement", device(Device::unit), "unit", "unit of measurement name"),
    RESOLUTION("device.resolution", "scherpte", "resolution", device(Device::resolution), "resolutie"),
    FIELD_OF_VIEW("device.fieldOfView", "blikveld", "fieldOfView", device(Device::fieldOfView)),
    FIRMWARE("device.firmware", "firmware", "firmware", device(Device::firmware), "firmware version"),
    ENDS_ON("device.endsOn", "einddatum", "endsOn",
            device(device -> device.endsOn() == null ? null : device.endsOn().toString()), "end date");

    /** SensRNet's own word for personal data; its {@code false} is a default there and not an answer. */
    static final String SENSRNET_PERSONAL_DATA = "containsPersonalInfoData";

    private static final List<String> YES = List.of("ja", "j", "yes", "y", "true", "waar", "1");
    private static final List<String> NO = List.of("nee", "n", "no", "false", "onwaar", "0");
    private static final List<String> UNKNOWN = List.of("onbekend", "unknown", "");

    private final String path;
    private final String heading;
    private final String property;
    private final Function<Sensor, String> text;
    private final List<String> names;

    Column(String path, String heading, String property, Function<Sensor, String> text, String... others) {
        this.path = path;
        this.heading = heading;
        this.property = property;
        this.text = text;
        this.names = Stream.concat(Stream.of(path, heading, property), Arrays.stream(others)).map(Column::bare).toList();
    }

    /** The column that a heading or a property names. */
    static Optional<Column> named(String heading) {
        String bare = bare(heading);
        return Arrays.stream(values()).filter(column -> column.names.contains(bare)).findFirst();
    }

    /** Whether a heading is SensRNet's word for personal data. */
    static boolean isSensrnetPersonalData(String heading) {
        return bare(heading).equals(bare(SENSRNET_PERSONAL_DATA));
    }

    /** The column of a field of a sensor, as in {@code device.longitude}. */
    static Optional<Column> ofPath(String path) {
        return Arrays.stream(values()).filter(column -> path.equals(column.path) || path.startsWith(column.path + "[")).findFirst();
    }

    String heading() {
        return heading;
    }

    String property() {
        return property;
    }

    /** The field within a sensor. */
    String path() {
        return path;
    }

    /** The key of the field's question. */
    String labelKey() {
        return "forms." + (path.startsWith("device.") ? "Device." + path.substring("device.".length()) : "Sensor." + path);
    }

    /** What a sensor says in this column, empty when nothing. */
    String of(Sensor sensor) {
        String said = text.apply(sensor);
        return said == null ? "" : said;
    }

    /** A cell in the way that {@link #of} writes the same answer; words that are no answer stay as they are. */
    String usual(String cell) {
        String bare = bare(cell);
        return switch (this) {
            case MOBILE, AUDIO, CAN_FOLLOW, ON_DEVICE ->
                    YES.contains(bare) ? "ja" : NO.contains(bare) ? "nee" : UNKNOWN.contains(bare) ? "" : cell;
            case PERSONAL_DATA -> YES.contains(bare) ? "ja" : NO.contains(bare) ? "nee" : UNKNOWN.contains(bare) ? "onbekend" : cell;
            case CATEGORY -> List.of("camera", "sensor").contains(bare) ? bare : bare.matches("baken|beacon") ? "baken" : cell;
            case LONGITUDE, LATITUDE, HEIGHT -> cell.isBlank() ? "" : Position.plain(cell);
            case QUANTITY -> cell.strip();
            case PROCESSINGS -> String.join("\n", processings(cell));
            default -> cell;
        };
    }

    /** The answer that a form would send for a cell in its usual way. */
    Object answer(String usual) {
        return switch (this) {
            case PERSONAL_DATA -> switch (usual) {
                case "ja" -> Answer.YES.name();
                case "nee" -> Answer.NO.name();
                case "onbekend" -> Answer.UNKNOWN.name();
                default -> usual;
            };
            case CATEGORY -> usual.equals("baken") ? Device.Category.BEACON.name()
                    : List.of("camera", "sensor").contains(usual) ? usual.toUpperCase(Locale.ROOT) : usual;
            case PROCESSINGS -> usual.lines().toList();
            default -> usual;
        };
    }

    /** Names of processings, one a line or with a bar between them. */
    private static List<String> processings(String cell) {
        return cell.lines().flatMap(line -> Arrays.stream(line.split("\\|"))).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static Function<Sensor, String> device(Function<Device, String> field) {
        return sensor -> sensor.device() == null ? null : field.apply(sensor.device());
    }

    private static String yesNo(Boolean answer) {
        return answer == null ? null : answer ? "ja" : "nee";
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case YES -> "ja";
            case NO -> "nee";
            case UNKNOWN -> "onbekend";
        };
    }

    private static String word(Device.Category category) {
        if (category == null) {
            return null;
        }
        return category == Device.Category.BEACON ? "baken" : category.name().toLowerCase(Locale.ROOT);
    }

    /** A name without capitals, accents, spaces and signs. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
