package nl.waarborg.ui.sensors;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.project.ProjectView;
import org.bson.conversions.Bson;

/**
 * What the inventory of all projects shows of one: a few fields of its {@link ProjectView}, which holds its whole DPIA.
 *
 * @param status            where it stands, were no term ever late
 * @param reassessmentDueOn the day on which it must have been looked at again; null before use
 */
record Inventoried(
        String id, String name, String municipality, Status status, LocalDate reassessmentDueOn, Instant changedAt, Facts dpia) {

    /** The fields to ask for. */
    static final Bson FIELDS = Projections.include(
            "id", "name", "municipality", "status", "reassessmentDueOn", "changedAt", "dpia.content.sensors");

    /** The facts of the DPIA, as in {@link ProjectView.DpiaFacts}. */
    record Facts(Content content) {}

    /** The content, as in {@link nl.waarborg.domain.dpia.Dpia}. */
    record Content(List<Sensor> sensors) {}

    List<Sensor> sensors() {
        return dpia.content().sensors();
    }

    /** The status on a day: a re-assessment can be late. */
    Status statusOn(LocalDate today) {
        return ProjectView.statusOn(today, status, reassessmentDueOn);
    }
}
