package nl.waarborg.ui.sensors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Position;
import nl.waarborg.ui.sensors.SensorMap.Mark;
import nl.waarborg.ui.sensors.SensorMap.Point;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

class SensorMapTest {

    private static final Texts T = Texts.in(Language.NL);

    private static Point at(String code, double longitude, double latitude) {
        return new Point(code, "#sensor-" + code, code + ", teller", new Position(longitude, latitude), Answer.YES, false);
    }

    @Test
    void northIsUpEastIsRightAndAKilometreIsAsLongBothWays() {
        double east = 1000 / (Position.METRES_PER_DEGREE * Math.cos(Math.toRadians(52.0)));
        double north = 1000 / Position.METRES_PER_DEGREE;
        SensorMap map = SensorMap.of(T, List.of(at("M", 5, 52), at("O", 5 + east, 52), at("N", 5, 52 + north)));
        Mark middle = map.marks().get(0);
        assertTrue(map.marks().get(1).x() > middle.x() && map.marks().get(2).y() < middle.y());
        double perKilometre = map.marks().get(1).x() - middle.x();
        assertEquals(perKilometre, middle.y() - map.marks().get(2).y(), perKilometre / 100);
        int metres = Integer.parseInt(map.scale().replace(" m", ""));
        assertEquals(perKilometre * metres / 1000, map.scaleLength(), perKilometre / 100);
    }

    /** A line close under the upper edge would have its degrees cut off, and through those of the upright lines. */
    @Test
    void degreesStandClearOfTheEdgeAndOfEachOther() {
        SensorMap map = SensorMap.of(T, List.of(at("T", 4.89012, 52.37012), at("W", 4.9005, 52.379)));
        assertTrue(map.grid().stream().anyMatch(line -> !line.upright() && line.at() < 30 && !line.named()), map.grid()::toString);
        assertTrue(map.grid().stream().filter(line -> !line.upright() && line.named()).allMatch(line -> line.at() - 6 - 14 > 20));
        assertTrue(map.grid().stream().filter(line -> line.upright() && line.named()).count() > 2);
    }

    @Test
    void everySensorIsOnTheMapOnceWithinItsFrame() {
        SplittableRandom random = new SplittableRandom(12);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            points.add(at("S" + i, 3.3 + random.nextDouble() * 3.9, 50.8 + random.nextDouble() * 2.8));
        }
        SensorMap map = SensorMap.of(T, points);
        assertEquals(500, map.marks().stream().mapToInt(mark -> mark.members().size()).sum());
        assertTrue(map.marks().stream().allMatch(mark -> mark.x() >= 0 && mark.x() <= SensorMap.WIDTH && mark.y() >= 0
                && mark.y() <= SensorMap.HEIGHT));
        assertTrue(map.grid().stream().anyMatch(line -> line.degrees().equals("52° N")), map.grid()::toString);
        assertTrue(map.grid().size() < 20);
    }

    @Test
    void whatLiesCloseIsOneMarkThatLeadsToItsMembersAndOpensCloser() {
        SensorMap far = SensorMap.of(T, List.of(at("A", 5, 52), at("B", 5.0002, 52), at("C", 5.2, 52)));
        assertEquals(2, far.marks().size());
        Mark group = far.groups().get(0);
        assertEquals("2 #groep-1", group.text() + " " + group.href());
        assertTrue(group.opensCloser());
        List<Point> closer = SensorMap.around(group.members(), "#sensor-A", group.metres());
        assertEquals(0, SensorMap.of(T, closer).groups().size());
        assertFalse(SensorMap.of(T, List.of(at("A", 5, 52), at("B", 5, 52))).groups().get(0).opensCloser());
    }

    @Test
    void aLonelySensorHasAMapAndNoneHasNone() {
        assertNull(SensorMap.of(T, List.of()));
        SensorMap map = SensorMap.of(T, List.of(at("A", 5, 52)));
        assertEquals("50 m", map.scale());
        String degrees = map.grid().stream().filter(line -> line.upright() && line.at() == SensorMap.WIDTH / 2.0).findFirst()
                .orElseThrow().degrees();
        assertTrue(degrees.matches("5,0+° O"), degrees);
        assertEquals(1, SensorMap.around(List.of(at("A", 5, 52)), "#zomaar", 10).size());
    }
}
