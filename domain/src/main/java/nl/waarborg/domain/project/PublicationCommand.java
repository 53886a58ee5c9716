package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Telling people and the registers, art. 12-14 and 30 (SPEC A.13 S13). */
public sealed interface PublicationCommand extends ProjectCommand {

    /** The four things of gate G12. */
    enum Register { TRANSPARENCY, PROCESSING_RECORD, ALGORITHM_REGISTER, SENSOR_REGISTER }

    /** Publishes everything of gate G12 in one go. A register may be motivated as not applicable. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record PublishTransparency(
            @Unasked String projectId,
            @Text(min = 10) String signs,
            @Text(max = 500) String webPage,
            @Text(min = 20) String informationText,
            String processingRecord,
            @MayBeEmpty String algorithmRegister,
            @MayBeEmpty @Text String algorithmRegisterNotApplicable,
            @MayBeEmpty String sensorRegister,
            @MayBeEmpty @Text String sensorRegisterNotApplicable,
            LocalDate publishedOn) implements PublicationCommand {}

    /** Publishes in one register, or motivates why it does not apply. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record RecordPublication(
            @Unasked String projectId, Register register, @Text(max = 500) String reference, boolean notApplicable,
            LocalDate publishedOn) implements PublicationCommand {}
}
