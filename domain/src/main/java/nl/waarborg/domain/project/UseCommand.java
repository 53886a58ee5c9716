package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Processing in use: start, pause, resume and change (SPEC A.13 S14). */
public sealed interface UseCommand extends ProjectCommand {

    /** How far a change reaches. */
    enum ChangeClass { ADMINISTRATIVE, LIMITED, MATERIAL }

    /** Starts processing. Guarded by every gate of go-live and by G11 and G12, all checked again. */
    @ActedBy({Role.PROJECT_LEADER})
    record StartProcessing(@Unasked String projectId, LocalDate startedOn) implements UseCommand {}

    /** Pauses processing; always possible while it runs. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.COLLEGE})
    record PauseProcessing(@Unasked String projectId, @Text(min = 5) String reason, LocalDate pausedOn)
            implements UseCommand {}

    /** Resumes processing. Guarded like a start, and by G14. */
    @ActedBy({Role.PROJECT_LEADER, Role.COLLEGE})
    record ResumeProcessing(@Unasked String projectId, LocalDate resumedOn) implements UseCommand {}

    /** Reports a wish to change something, before it is changed. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReportChange(@Unasked String projectId, @Text(min = 10) String description) implements UseCommand {}

    /** Classifies the reported change; the class follows from the table, doubt is material. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record ClassifyChange(
            @Unasked String projectId,
            boolean newSensorOrDataOrPurposeOrLink,
            boolean newReceiverOrParty,
            boolean longerRetention,
            boolean doubt,
            boolean fewerDataOrShorterRetention,
            @Text(min = 10) String explanation) implements UseCommand {}

    /** Puts a change into effect, or drops it. Effect is guarded by G14 and G15. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record SettleChange(@Unasked String projectId, boolean putIntoEffect, @Text(min = 10) String explanation)
            implements UseCommand {}
}
