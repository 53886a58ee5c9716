package nl.waarborg.ui.sensors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Device;
import nl.waarborg.domain.dpia.Position;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;

/**
 * A map of sensors drawn from their positions alone: a plane projection around their middle, degrees as a grid, a scale and
 * the north above. What would lie on top of each other is one mark that leads to its members.
 *
 * @param grid    lines of whole degrees or parts of them
 * @param marks   the sensors and groups of sensors
 * @param groups  the marks that stand for several sensors
 * @param scale   what the scale measures, in words
 * @param scaleLength how long it is drawn
 */
public record SensorMap(List<GridLine> grid, List<Mark> marks, List<Mark> groups, String scale, double scaleLength) {

    /** The size of the drawing in its own units. */
    public static final int WIDTH = 720;
    public static final int HEIGHT = 500;

    private static final int MARGIN = 60;
    /** The width of what is shown of one place, and the least width that shows places apart, in metres. */
    private static final double ONE_PLACE = 250;
    private static final double NARROWEST = 40;
    /** How far marks lie apart at the least; further where there would be more than a reader can tell apart. */
    private static final double[] APART = {34, 50, 75, 110};
    private static final int MOST_MARKS = 60;
    private static final double LABEL_WIDTH = 11;
    private static final double LABEL_HEIGHT = 26;
    /** The corner in which the arrow to the north stands. */
    private static final double ARROW_WIDTH = 60;
    private static final double ARROW_HEIGHT = 105;
    /** What the degrees of an upright line take up beside it, and those of all of them below the upper edge. */
    private static final double LABEL_SPACE = 130;
    private static final double TOP_SPACE = 42;
    private static final double RADIUS = 15;
    private static final double GROUP_RADIUS = 19;
    private static final double LINES_APART = 110;
    private static final double LONGEST_SCALE = 190;
    private static final double[] STEPS = {1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001};
    private static final int[] LENGTHS = {200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10};
    private static final double SAME_PLACE = 2;

    /** A sensor to be drawn: its code, where its row is, what it is called, where it stands. */
    public record Point(String code, String href, String name, Position position, Answer personalData, boolean camera) {}

    /** A line of the grid with its degrees beside it. */
    public record GridLine(boolean upright, double at, String degrees) {

        /** Whether its degrees stand clear of the edge, of the arrow to the north and of the degrees above the map. */
        public boolean named() {
            return upright ? at >= 0 && at < WIDTH - LABEL_SPACE : at > TOP_SPACE;
        }
    }

    /**
     * A mark on the map.
     *
     * @param number  its number among the groups; 0 for a single sensor
     * @param style   how it is drawn: {@code yes}, {@code no}, {@code unknown} or {@code group}
     * @param square  whether it is a camera
     * @param metres  how far its members lie apart, rounded up
     * @param beside  whether its code fits beside it: 1 to the right, -1 to the left, 0 on neither side
     */
    public record Mark(int number, String style, boolean square, double x, double y, double radius, String text, String href,
                String label, List<Point> members, long metres, int beside) {

        /** Whether a closer look would show its members apart. */
        public boolean opensCloser() {
            return metres > SAME_PLACE;
        }
    }

    /** Where a sensor stands, in degrees as the reader writes them. */
    public static String degrees(Texts t, Device device) {
        boolean dutch = t.language() == Language.NL;
        return t.get("sensors.degrees", dutch ? device.latitude().replace('.', ',') : device.latitude(),
                dutch ? device.longitude().replace('.', ',') : device.longitude());
    }

    /** Draws a map, or nothing when there is nothing to draw. */
    static SensorMap of(Texts t, List<Point> points) {
        return points.isEmpty() ? null : new Drawing(t, points).draw();
    }

    /** Those of the points that lie around one of them, within so many metres; all when none has that code. */
    static List<Point> around(List<Point> points, String code, double metres) {
        return points.stream().filter(point -> point.href().equals(code)).findFirst()
                .map(middle -> points.stream().filter(point -> middle.position().metresTo(point.position()) <= metres).toList())
                .orElse(points);
    }

    /** The plane that the points are drawn on. */
    private static final class Drawing {

        private final Texts t;
        private final List<Point> points;
        private final double middleEast;
        private final double middleNorth;
        private final double metresPerDegreeEast;
        private final double metresPerUnit;

        Drawing(Texts t, List<Point> points) {
            this.t = t;
            this.points = points;
            double west = points.stream().mapToDouble(point -> point.position().longitude()).min().orElseThrow();
            double east = points.stream().mapToDouble(point -> point.position().longitude()).max().orElseThrow();
            double south = points.stream().mapToDouble(point -> point.position().latitude()).min().orElseThrow();
            double north = points.stream().mapToDouble(point -> point.position().latitude()).max().orElseThrow();
            middleEast = (west + east) / 2;
            middleNorth = (south + north) / 2;
            metresPerDegreeEast = Position.METRES_PER_DEGREE * Math.cos(Math.toRadians(middleNorth));
            double wide = (east - west) * metresPerDegreeEast;
            double high = (north - south) * Position.METRES_PER_DEGREE;
            double least = Math.hypot(wide, high) > SAME_PLACE ? NARROWEST : ONE_PLACE;
            metresPerUnit = Math.max(least / (WIDTH - 2 * MARGIN), Math.max(
                    wide / (WIDTH - 2 * MARGIN), high / (HEIGHT - 2 * MARGIN)));
        }

        SensorMap draw() {
            List<Mark> marks = marks();
            int length = LENGTHS[LENGTHS.length - 1];
            for (int candidate : LENGTHS) {
                if (candidate / metresPerUnit <= LONGEST_SCALE) {
                    length = candidate;
                    break;
                }
            }
            String scale = length >= 1000 ? length / 1000 + " km" : length + " m";
            return new SensorMap(grid(), marks, marks.stream().filter(mark -> mark.number() > 0).toList(), scale,
                    rounded(length / metresPerUnit));
        }

        private double x(double longitude) {
            return rounded(WIDTH / 2.0 + (longitude - middleEast) * metresPerDegreeEast / metresPerUnit);
        }

        private double y(double latitude) {
            return rounded(HEIGHT / 2.0 - (latitude - middleNorth) * Position.METRES_PER_DEGREE / metresPerUnit);
        }

        private List<Mark> marks() {
            List<List<Point>> groups = List.of();
            for (double apart : APART) {
                if (apart == APART[0] || groups.size() > MOST_MARKS) {
                    groups = groups(apart);
                }
            }
            List<Mark> marks = new ArrayList<>();
            int number = 0;
            for (List<Point> group : groups) {
                marks.add(group.size() == 1 ? single(group.get(0), groups) : together(++number, group));
            }
            return marks;
        }

        private List<List<Point>> groups(double apart) {
            List<List<Point>> groups = new ArrayList<>();
            for (Point point : points) {
                groups.stream().filter(group -> distance(group.get(0), point) < apart).findFirst()
                        .orElseGet(() -> {
                            List<Point> group = new ArrayList<>();
                            groups.add(group);
                            return group;
                        }).add(point);
            }
            return groups;
        }

        /** The side on which a code can stand without running into another mark or out of the drawing. */
        private int side(Point point, List<List<Point>> groups) {
            double wide = RADIUS * 2 + point.code().length() * LABEL_WIDTH;
            double x = x(point.position().longitude());
            double y = y(point.position().latitude());
            for (int side : new int[] {1, -1}) {
                boolean within = side > 0 ? x + wide <= (y < ARROW_HEIGHT ? WIDTH - ARROW_WIDTH : WIDTH) : x - wide >= 0;
                if (within && groups.stream().map(group -> group.get(0)).filter(other -> other != point).noneMatch(other -> {
                    double beside = side * (x(other.position().longitude()) - x);
                    return beside > -1 && beside < wide + GROUP_RADIUS && Math.abs(y(other.position().latitude()) - y) < LABEL_HEIGHT;
                })) {
                    return side;
                }
            }
            return 0;
        }

        private double distance(Point one, Point other) {
            return Math.hypot(x(one.position().longitude()) - x(other.position().longitude()),
                    y(one.position().latitude()) - y(other.position().latitude()));
        }

        private Mark single(Point point, List<List<Point>> groups) {
            String style = point.personalData().name().toLowerCase(Locale.ROOT);
            String label = t.get("sensors.map.mark", point.name(), t.get("sensors.personal." + point.personalData()));
            return new Mark(0, style, point.camera(), x(point.position().longitude()), y(point.position().latitude()), RADIUS,
                    point.code(), point.href(), label, List.of(point), 0, side(point, groups));
        }

        private Mark together(int number, List<Point> members) {
            Position first = members.get(0).position();
            double apart = members.stream().mapToDouble(member -> first.metresTo(member.position())).max().orElse(0);
            return new Mark(number, "group", false, x(first.longitude()), y(first.latitude()), GROUP_RADIUS,
                    String.valueOf(members.size()), "#groep-" + number, t.count("sensors.map.group", members.size()),
                    List.copyOf(members), (long) Math.ceil(apart), 0);
        }

        private List<GridLine> grid() {
            List<GridLine> lines = new ArrayList<>();
            lines.addAll(lines(true, middleEast, metresPerDegreeEast, WIDTH));
            lines.addAll(lines(false, middleNorth, Position.METRES_PER_DEGREE, HEIGHT));
            return lines;
        }

        private List<GridLine> lines(boolean upright, double middle, double metresPerDegree, int size) {
            double step = STEPS[0];
            for (double candidate : STEPS) {
                if (candidate * metresPerDegree / metresPerUnit >= LINES_APART) {
                    step = candidate;
                }
            }
            double half = size / 2.0 * metresPerUnit / metresPerDegree;
            List<GridLine> lines = new ArrayList<>();
            for (long line = (long) Math.ceil((middle - half) / step); line * step <= middle + half; line++) {
                lines.add(new GridLine(upright, upright ? x(line * step) : y(line * step), degrees(line * step, step, upright)));
            }
            return lines;
        }

        private String degrees(double value, double step, boolean east) {
            int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
            String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
            return (t.language() == Language.NL ? number.replace('.', ',') : number) + "° " + t.get(east ? "sensors.map.east" : "sensors.map.north");
        }

        private static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
