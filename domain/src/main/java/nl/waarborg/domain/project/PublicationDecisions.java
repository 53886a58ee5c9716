package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.PublicationCommand.Register;

/** Decisions on informing people and filling registers. */
final class PublicationDecisions {

    private PublicationDecisions() {}

    static List<Flaw> flaws(PublicationCommand.PublishTransparency c) {
        List<Flaw> flaws = new ArrayList<>();
        if (isBlank(c.algorithmRegister()) && isBlank(c.algorithmRegisterNotApplicable())) {
            flaws.add(new Flaw("algorithmRegister", "reference-or-reason", List.of()));
        }
        if (isBlank(c.sensorRegister()) && isBlank(c.sensorRegisterNotApplicable())) {
            flaws.add(new Flaw("sensorRegister", "reference-or-reason", List.of()));
        }
        return flaws;
    }

    static List<ProjectEvent> decide(PublicationCommand.PublishTransparency c, ProjectState project, By by) {
        Decisions.notAhead("publishedOn", c.publishedOn(), by);
        boolean noAlgorithm = isBlank(c.algorithmRegister());
        boolean noSensors = isBlank(c.sensorRegister());
        LocalDate on = c.publishedOn();
        return List.of(
                new PublicationEvent.TransparencyMeasuresPublished(
                        c.projectId(), c.signs(), c.webPage(), c.informationText(), on),
                new PublicationEvent.ProcessingRecordPublished(c.projectId(), c.processingRecord(), on),
                new PublicationEvent.AlgorithmRegisterPublished(
                        c.projectId(), noAlgorithm ? c.algorithmRegisterNotApplicable() : c.algorithmRegister(),
                        noAlgorithm, on),
                new PublicationEvent.SensorRegisterPublished(
                        c.projectId(), noSensors ? c.sensorRegisterNotApplicable() : c.sensorRegister(), noSensors, on));
    }

    static List<ProjectEvent> decide(PublicationCommand.RecordPublication c, ProjectState project, By by) {
        Decisions.notAhead("publishedOn", c.publishedOn(), by);
        if (c.notApplicable() && (c.register() == Register.TRANSPARENCY || c.register() == Register.PROCESSING_RECORD)) {
            throw Refusal.flaw("notApplicable", "always-applies");
        }
        return List.of(switch (c.register()) {
            case TRANSPARENCY -> new PublicationEvent.TransparencyMeasuresPublished(
                    c.projectId(), c.reference(), c.reference(), c.reference(), c.publishedOn());
            case PROCESSING_RECORD -> new PublicationEvent.ProcessingRecordPublished(
                    c.projectId(), c.reference(), c.publishedOn());
            case ALGORITHM_REGISTER -> new PublicationEvent.AlgorithmRegisterPublished(
                    c.projectId(), c.reference(), c.notApplicable(), c.publishedOn());
            case SENSOR_REGISTER -> new PublicationEvent.SensorRegisterPublished(
                    c.projectId(), c.reference(), c.notApplicable(), c.publishedOn());
        });
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
