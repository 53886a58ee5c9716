package nl.waarborg.domain.dpia;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import nl.waarborg.domain.form.Flaw;

/**
 * A point in the European Netherlands in degrees, ETRS89 or WGS 84 (within a metre of each other).
 *
 * @param longitude degrees east
 * @param latitude degrees north
 */
public record Position(double longitude, double latitude) {

    /** The box around the European Netherlands with its waters, in degrees: west, east, south, north. */
    private static final double WEST = 3.2;
    private static final double EAST = 7.3;
    private static final double SOUTH = 50.7;
    private static final double NORTH = 53.7;

    /** The length of a degree of latitude here. */
    public static final double METRES_PER_DEGREE = 111_250;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(?:[.,]\\d{1,20})?");

    /** A number with a point for its comma and no more digits than it needs before it; other words stay as they are. */
    public static String plain(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        return NUMBER.matcher(stripped).matches() ? new BigDecimal(stripped.replace(',', '.')).toPlainString() : text;
    }

    /** The number a text stands for, or null. */
    static Double number(String text) {
        return text != null && NUMBER.matcher(text).matches() ? Double.valueOf(text.replace(',', '.')) : null;
    }

    /** The point that two texts stand for, or null when they stand for none in the Netherlands. */
    static Position read(String longitude, String latitude) {
        Double east = number(longitude);
        Double north = number(latitude);
        return east != null && north != null && isInTheNetherlands(east, north) ? new Position(east, north) : null;
    }

    /** Why two texts are no point in the Netherlands, or null when they are one or neither is given. */
    static Flaw flaw(String prefix, String longitude, String latitude) {
        if (longitude == null && latitude == null) {
            return null;
        } else if (longitude == null || latitude == null) {
            return new Flaw(prefix + (longitude == null ? "longitude" : "latitude"), "other-half", List.of());
        }
        Double x = number(longitude);
        Double y = number(latitude);
        if (x == null || y == null) {
            return new Flaw(prefix + (x == null ? "longitude" : "latitude"), "not-degrees", List.of());
        } else if (isInTheNetherlands(x, y)) {
            return null;
        } else if (isInTheNetherlands(y, x)) {
            return new Flaw(prefix + "longitude", "swapped-degrees", List.of());
        } else if (isRd(x, y) || isRd(y, x)) {
            Position meant = isRd(x, y) ? ofRd(x, y) : ofRd(y, x);
            return new Flaw(prefix + "longitude", "rd-coordinates", List.of(
                    rounded(meant.longitude()), rounded(meant.latitude())));
        }
        return new Flaw(prefix + "longitude", "outside-the-netherlands", List.of());
    }

    /** How many metres lie between two points, as the crow flies; right to a metre in a thousand within the Netherlands. */
    public double metresTo(Position other) {
        double middle = Math.toRadians((latitude + other.latitude) / 2);
        return Math.hypot((other.longitude - longitude) * METRES_PER_DEGREE * Math.cos(middle),
                (other.latitude - latitude) * METRES_PER_DEGREE);
    }

    private static boolean isInTheNetherlands(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    /** Whether two numbers lie within the grid of the Rijksdriehoek (EPSG:28992), in metres. */
    private static boolean isRd(double x, double y) {
        return x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
    }

    /** Degrees from metres of the Rijksdriehoek, right to about a metre: enough to say which place was meant. */
    static Position ofRd(double x, double y) {
        double e = (x - 155_000) / 100_000;
        double n = (y - 463_000) / 100_000;
        double north = 3235.65389 * n - 32.58297 * e * e - 0.24750 * n * n - 0.84978 * e * e * n - 0.06550 * n * n * n
                - 0.01709 * e * e * n * n - 0.00738 * e + 0.00530 * e * e * e * e;
        double east = 5260.52916 * e + 105.94684 * e * n + 2.45656 * e * n * n - 0.81885 * e * e * e
                + 0.05594 * e * n * n * n - 0.05607 * e * e * e * n + 0.01199 * n - 0.00256 * e * e * e * n * n;
        return new Position(5.38720621 + east / 3600, 52.15517440 + north / 3600);
    }

    private static String rounded(double degrees) {
        return String.valueOf(Math.round(degrees * 100_000) / 100_000.0);
    }
}
