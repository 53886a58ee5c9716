package nl.waarborg.domain.dpia;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;

/**
 * Where a sensor stands on the map, what it is and what it is for (SPEC A.12), after the fields of SensRNet. Every field may
 * be empty; a blank text is kept as null. Degrees and metres are kept as they were written, with a decimal point, so that
 * no digit is lost or made up.
 *
 * @param longitude degrees east, ETRS89 or WGS 84 (SensRNet: {@code location.coordinates[0]})
 * @param latitude degrees north (SensRNet: {@code location.coordinates[1]})
 * @param height metres above the ground (SensRNet: {@code location.coordinates[2]})
 * @param category SensRNet: {@code device.category}
 * @param manufacturer SensRNet: {@code sensor.manufacturer}
 * @param supplier SensRNet: {@code sensor.supplier}
 * @param documentation address of a page or name of a document (SensRNet: {@code sensor.documentation})
 * @param goal what is observed for (SensRNet: {@code observationGoal.name})
 * @param goalGround the law or task behind that goal (SensRNet: {@code observationGoal.legalGround})
 * @param unit unit of the measurements (SensRNet: {@code datastream.unitOfMeasurement})
 * @param resolution how sharply it looks or how finely it measures
 * @param fieldOfView what it can see or hear (SensRNet: {@code datastream.observedArea}, there as a shape)
 * @param firmware version of what runs on it
 * @param endsOn the day on which it is taken away or looked at again
 */
public record Device(
        @MayBeEmpty String longitude,
        @MayBeEmpty String latitude,
        @MayBeEmpty String height,
        @MayBeEmpty Category category,
        @MayBeEmpty String manufacturer,
        @MayBeEmpty String supplier,
        @MayBeEmpty @Text(max = 500) String documentation,
        @MayBeEmpty @Text(max = 500) String goal,
        @MayBeEmpty @Text(max = 500) String goalGround,
        @MayBeEmpty String unit,
        @MayBeEmpty String resolution,
        @MayBeEmpty @Text(max = 500) String fieldOfView,
        @MayBeEmpty String firmware,
        @MayBeEmpty LocalDate endsOn) {

    private static final double LOWEST = -20;
    private static final double HIGHEST = 400;

    /** The categories of SensRNet. */
    public enum Category {
        SENSOR,
        CAMERA,
        BEACON
    }

    public Device {
        longitude = Position.plain(longitude);
        latitude = Position.plain(latitude);
        height = Position.plain(height);
        manufacturer = orNull(manufacturer);
        supplier = orNull(supplier);
        documentation = orNull(documentation);
        goal = orNull(goal);
        goalGround = orNull(goalGround);
        unit = orNull(unit);
        resolution = orNull(resolution);
        fieldOfView = orNull(fieldOfView);
        firmware = orNull(firmware);
    }

    /** Whether none of it is known. */
    public boolean isEmpty() {
        return Stream.of(longitude, latitude, height, category, manufacturer, supplier, documentation, goal, goalGround, unit,
                resolution, fieldOfView, firmware, endsOn).allMatch(Objects::isNull);
    }

    /** Where it stands, or null when that is not known or lies outside the Netherlands. */
    public Position position() {
        return Position.read(longitude, latitude);
    }

    /**
     * What is wrong with where it stands; empty when nothing is, or nothing is said.
     *
     * @param prefix the place of this record in its form, ending in a point
     */
    public List<Flaw> flaws(String prefix) {
        List<Flaw> flaws = new ArrayList<>();
        Flaw place = Position.flaw(prefix, longitude, latitude);
        if (place != null) {
            flaws.add(place);
        }
        Double metres = Position.number(height);
        if (height != null && (metres == null || metres < LOWEST || metres > HIGHEST)) {
            flaws.add(new Flaw(prefix + "height", "not-a-height", List.of()));
        }
        return flaws;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
