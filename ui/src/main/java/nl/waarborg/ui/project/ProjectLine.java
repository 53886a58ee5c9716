package nl.waarborg.ui.project;

import com.mongodb.client.model.Projections;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.reading.Documents;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a list shows of a project: those fields of its {@link ProjectView} and no other, for that holds its whole DPIA.
 *
 * @param status where it stands, were no term ever late
 */
public record ProjectLine(
        String id, String municipality, String name, Status status, LocalDate plannedGoLive, LocalDate startedOn,
        LocalDate reassessmentDueOn, List<PhaseStep> phases) {

    /** The fields to ask for. */
    public static final Bson FIELDS =
            Projections.include(Stream.of(ProjectLine.class.getRecordComponents()).map(RecordComponent::getName).toList());

    /** The line in a document that has these fields. */
    public static ProjectLine read(Document document) {
        return Documents.read(document, ProjectLine.class);
    }

    /** The status on a day: a re-assessment can be late. */
    public Status statusOn(LocalDate today) {
        return ProjectView.statusOn(today, status, reassessmentDueOn);
    }

    /** Where the project is among the eight phases: the first that is going on, or null. */
    public PhaseStep now() {
        return PhaseStep.now(phases);
    }
}
