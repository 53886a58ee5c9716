package nl.waarborg.ui.sensors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.Status;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The sensors of all projects that the reader may see.
 *
 * @param filter what the reader asked for
 * @param owners every owner there is, to choose from
 * @param rows   the sensors found, at most {@link #MOST}
 * @param total  how many there are
 * @param map    where they stand; null when none is on a map
 * @param unplaced how many of the rows are not on it
 * @param closeTo  whether the map shows only what lies around one of them
 */
public record AllSensors(
        Filter filter, List<String> owners, List<Row> rows, long total, SensorMap map, long unplaced, boolean closeTo) {

    /** The most sensors on the page. */
    public static final int MOST = 500;

    /** A sensor with the project it belongs to. */
    public record Row(String anchor, Sensor sensor, String projectId, String projectName, String municipality, Status status) {

        /** Where it stands on a map that leads to its row; null when it stands on none. */
        SensorMap.Point point() {
            return sensor.position() == null ? null
                    : SensorRow.point(sensor, "#" + anchor, sensor.id() + ", " + sensor.type() + ", " + projectName);
        }
    }

    /** What the reader asks for; the address of the page carries it. */
    public record Filter(String text, String municipality, String owner, String personalData, boolean inUse) {

        private static final int LONGEST = 200;

        public Filter {
            text = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
            text = text.substring(0, Math.min(text.length(), LONGEST));
            municipality = municipality == null ? "" : municipality;
            owner = owner == null ? "" : owner;
            String asked = personalData == null ? "" : personalData;
            personalData = Stream.of(Answer.values()).anyMatch(answer -> answer.name().equals(asked)) ? asked : "";
        }

        /** Whether it leaves nothing out. */
        public boolean isEmpty() {
            return text.isEmpty() && municipality.isEmpty() && owner.isEmpty() && personalData.isEmpty() && !inUse;
        }

        /** The page with this filter. */
        public String address() {
            UriComponentsBuilder page = UriComponentsBuilder.fromPath("/sensoren");
            Map.of("zoek", text, "gemeente", municipality, "eigenaar", owner, "persoonsgegevens", personalData, "gebruik", inUse ? "ja" : "")
                    .forEach((name, value) -> page.queryParamIfPresent(name, value.isEmpty() ? Optional.empty() : Optional.of(value)));
            return page.encode().build().toUriString();
        }

        Predicate<Row> accepts() {
            return row -> (municipality.isEmpty() || municipality.equals(row.municipality()))
                    && (owner.isEmpty() || owner.equals(row.sensor().owner()))
                    && (personalData.isEmpty() || row.sensor().personalData().name().equals(personalData))
                    && (!inUse || row.status() == Status.IN_USE || row.status() == Status.REASSESSMENT
                            || row.status() == Status.REASSESSMENT_OVERDUE)
                    && Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(word -> words(row).contains(word));
        }

        private static String words(Row row) {
            Sensor sensor = row.sensor();
            return String.join(" ", sensor.id(), sensor.type(), or(sensor.location()), or(sensor.measures()), or(sensor.owner()),
                    row.projectName()).toLowerCase(Locale.ROOT);
        }

        private static String or(String text) {
            return text == null ? "" : text;
        }
    }
}
