package nl.waarborg.domain.dpia;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.form.Whole;

/**
 * A sensor or camera and what it records in practice (SPEC A.12). A draft may lack an answer; what is not known stays empty
 * and counts for nothing, least of all as "no personal data". Gate G08 asks for all that is {@link #missing()}.
 *
 * @param id short id, unique within the DPIA (SensRNet: {@code device.name})
 * @param type kind of device (SensRNet: {@code sensor.type})
 * @param quantity how many of them
 * @param location where, in words (SensRNet: {@code location.description})
 * @param mobile whether it moves about; null while not known
 * @param measures what is measured in practice (SensRNet: {@code datastream.description})
 * @param audio whether it records sound; null while not known
 * @param personalData whether its measurements are personal data; UNKNOWN keeps gate G08 shut (SensRNet's
 *     {@code containsPersonalInfoData}, of which the default {@code false} is not an answer)
 * @param reasoning why they are or are not personal data
 * @param canFollow whether it yields an identifier or location series, or can recognise a person or device again; null
 *     while not known
 * @param onDevice whether raw data are processed on the device; null while not known
 * @param leavesDevice what leaves the device
 * @param rawRetention how long raw data are kept
 * @param owner who owns it, the municipality or a company (SensRNet: {@code organisation})
 * @param processings names of the processings that use it
 * @param device where it stands on the map, what it is and what for; null when nothing of that is known
 */
public record Sensor(
        String id,
        String type,
        @Whole(min = 1, max = 1_000_000) int quantity,
        @MayBeEmpty @Text String location,
        @MayBeEmpty Boolean mobile,
        @MayBeEmpty @Text String measures,
        @MayBeEmpty Boolean audio,
        Answer personalData,
        @MayBeEmpty @Text String reasoning,
        @MayBeEmpty Boolean canFollow,
        @MayBeEmpty Boolean onDevice,
        @MayBeEmpty @Text String leavesDevice,
        @MayBeEmpty String rawRetention,
        @MayBeEmpty String owner,
        @MayBeEmpty List<String> processings,
        @MayBeEmpty @AddedLater Device device) {

    public Sensor {
        processings = processings == null ? List.of() : List.copyOf(processings);
        device = device == null || device.isEmpty() ? null : device;
    }

    /** A sensor of which nothing is known beyond what was asked at first. */
    public Sensor(
            String id, String type, int quantity, String location, Boolean mobile, String measures, Boolean audio,
            Answer personalData, String reasoning, Boolean canFollow, Boolean onDevice, String leavesDevice,
            String rawRetention, String owner, List<String> processings) {
        this(id, type, quantity, location, mobile, measures, audio, personalData, reasoning, canFollow, onDevice,
                leavesDevice, rawRetention, owner, processings, null);
    }

    /** Whether it is known to follow or recognise people or devices. */
    public boolean follows() {
        return Boolean.TRUE.equals(canFollow);
    }

    /** Where it stands, or null when that is only known in words or not at all. */
    public Position position() {
        return device == null ? null : device.position();
    }

    /**
     * The answers that gate G08 needs and that are not given, by the names of their fields and in their order. Whether it
     * records personal data and which processings use it are asked by rules of their own.
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        add(missing, "location", isBlank(location) && position() == null);
        add(missing, "mobile", mobile == null);
        add(missing, "measures", isBlank(measures));
        add(missing, "audio", audio == null);
        add(missing, "reasoning", isBlank(reasoning));
        add(missing, "canFollow", canFollow == null);
        add(missing, "onDevice", onDevice == null);
        add(missing, "leavesDevice", isBlank(leavesDevice));
        add(missing, "rawRetention", isBlank(rawRetention));
        add(missing, "owner", isBlank(owner));
        return missing;
    }

    private static void add(List<String> missing, String field, boolean isMissing) {
        if (isMissing) {
            missing.add(field);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || WellFormed.written(text) == 0;
    }
}
