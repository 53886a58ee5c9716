package nl.waarborg.domain.dpia;

import java.util.List;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Whole;

/**
 * A sensor or camera and what it records in practice (SPEC A.12).
 *
 * @param id short id, unique within the DPIA
 * @param type kind of device
 * @param quantity how many of them
 * @param location where, in words or GeoJSON
 * @param mobile whether it moves about
 * @param measures what is measured in practice
 * @param audio whether it records sound
 * @param personalData whether its measurements are personal data; UNKNOWN keeps gate G08 shut
 * @param reasoning why they are or are not personal data
 * @param canFollow whether it yields an identifier or location series, or can recognise a person or device again
 * @param onDevice whether raw data are processed on the device
 * @param leavesDevice what leaves the device
 * @param rawRetention how long raw data are kept
 * @param owner who owns it
 * @param processings names of the processings that use it
 */
public record Sensor(
        String id,
        String type,
        @Whole(min = 1, max = 1_000_000) int quantity,
        @Text String location,
        boolean mobile,
        @Text String measures,
        boolean audio,
        Answer personalData,
        @Text String reasoning,
        boolean canFollow,
        boolean onDevice,
        @Text String leavesDevice,
        String rawRetention,
        String owner,
        @MayBeEmpty List<String> processings) {

    public Sensor {
        processings = processings == null ? List.of() : List.copyOf(processings);
    }
}
