package nl.waarborg.domain.dpia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SensorTest {

    private static final Sensor BARE = new Sensor(
            "S1", "teller", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null);

    private static Sensor with(Device device) {
        return new Sensor("S1", "teller", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null, device);
    }

    private static Device at(String longitude, String latitude) {
        return new Device(longitude, latitude, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static String flaw(String longitude, String latitude) {
        return at(longitude, latitude).flaws("").stream().map(flaw -> flaw.path() + " " + flaw.key()).findFirst().orElse("");
    }

    private static String hash(Sensor sensor) {
        return Dpia.BLANK.withSensors(List.of(sensor)).hash();
    }

    @Test
    void whatIsNotKnownIsMissingAndNotAnAnswer() {
        assertEquals(List.of("location", "mobile", "measures", "audio", "reasoning", "canFollow", "onDevice", "leavesDevice",
                "rawRetention", "owner"), BARE.missing());
        assertFalse(BARE.follows());
        assertNull(BARE.canFollow());
        assertFalse(with(at("6.09", "52.52")).missing().contains("location"));
        assertTrue(with(at("60.9", "52.52")).missing().contains("location"));
    }

    @Test
    void anEmptyDeviceIsNoDeviceAndLeavesTheHashAsItWas() {
        assertEquals(BARE, with(at(" ", null)));
        assertEquals(hash(BARE), hash(with(at(null, ""))));
        assertNotEquals(hash(BARE), hash(with(at("6.09", "52.52"))));
    }

    @Test
    void everyFieldOfTheDeviceCountsInTheHash() {
        LocalDate day = LocalDate.of(2028, 12, 31);
        Device.Category camera = Device.Category.CAMERA;
        Set<String> hashes = new HashSet<>(Set.of(hash(BARE)));
        Stream.of(new Device("6.1", null, null, null, null, null, null, null, null, null, null, null, null, null),
                new Device(null, "6.1", null, null, null, null, null, null, null, null, null, null, null, null),
                new Device(null, null, "6.1", null, null, null, null, null, null, null, null, null, null, null),
                new Device(null, null, null, camera, null, null, null, null, null, null, null, null, null, null),
                new Device(null, null, null, null, "a", null, null, null, null, null, null, null, null, null),
                new Device(null, null, null, null, null, "a", null, null, null, null, null, null, null, null),
                new Device(null, null, null, null, null, null, "a", null, null, null, null, null, null, null),
                new Device(null, null, null, null, null, null, null, "a", null, null, null, null, null, null),
                new Device(null, null, null, null, null, null, null, null, "a", null, null, null, null, null),
                new Device(null, null, null, null, null, null, null, null, null, "a", null, null, null, null),
                new Device(null, null, null, null, null, null, null, null, null, null, "a", null, null, null),
                new Device(null, null, null, null, null, null, null, null, null, null, null, "a", null, null),
                new Device(null, null, null, null, null, null, null, null, null, null, null, null, "a", null),
                new Device(null, null, null, null, null, null, null, null, null, null, null, null, null, day))
                .forEach(device -> assertTrue(hashes.add(hash(with(device))), device::toString));
        assertEquals(15, hashes.size());
    }

    @Test
    void degreesAreWrittenWithACommaOrAPoint() {
        assertEquals(new Position(5.12142, 52.09074), with(at(" 5,12142", "52.09074")).position());
        assertEquals("5.12142", at("5,12142", "52.09074").longitude());
    }

    @Test
    void aPlaceOutsideTheNetherlandsIsToldApartFromAMistakeInWriting() {
        assertEquals("", flaw(null, null));
        assertEquals("", flaw("3.37", "51.37"));
        assertEquals("", flaw("7.21", "53.2"));
        assertEquals("longitude swapped-degrees", flaw("52.09", "5.12"));
        assertEquals("longitude outside-the-netherlands", flaw("-68.27", "12.15"));
        assertEquals("longitude outside-the-netherlands", flaw("0", "0"));
        assertEquals("longitude not-degrees", flaw("5°07'", "52.09"));
        assertEquals("latitude not-degrees", flaw("5.12", "1e3"));
        assertEquals("latitude other-half", flaw("5.12", " "));
        assertEquals("longitude other-half", flaw(null, "52.1"));
    }

    /** The tower of the Westerkerk in Amsterdam, published in both systems. */
    @Test
    void coordinatesOfTheRijksdriehoekAreRecognisedAndTurnedIntoDegrees() {
        Position tower = Position.ofRd(120_700.723, 487_525.502);
        assertEquals(4.88352559, tower.longitude(), 0.00001);
        assertEquals(52.37453253, tower.latitude(), 0.00001);
        assertEquals("longitude rd-coordinates", flaw("120700", "487525"));
        assertEquals("longitude rd-coordinates", flaw("487525", "120700"));
        assertEquals(List.of("4.88352", "52.37453"), at("487525", "120700").flaws("").get(0).args());
    }
}
