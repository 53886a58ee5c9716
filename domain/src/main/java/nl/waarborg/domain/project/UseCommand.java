package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.form.MayBeEmpty;
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

    /**
     * Classifies the reported change. The class follows from the law's own table, from the table that the municipality
     * runs ({@code tabled}, with its version and hash in {@code table}) and from what the person thinks: the heaviest
     * holds, so that a person or a table may raise and never lower. Doubt is material.
     */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record ClassifyChange(
            @Unasked String projectId,
            boolean newSensorOrDataOrPurposeOrLink,
            boolean newReceiverOrParty,
            boolean longerRetention,
            boolean doubt,
            boolean fewerDataOrShorterRetention,
            @Text(min = 10) String explanation,
            @MayBeEmpty ChangeClass atLeast,
            @Unasked @MayBeEmpty ChangeClass tabled,
            @Unasked @MayBeEmpty String table) implements UseCommand {

        /** Without a heavier wish and by the law's own table alone. */
        public ClassifyChange(
                String projectId, boolean newSensorOrDataOrPurposeOrLink, boolean newReceiverOrParty,
                boolean longerRetention, boolean doubt, boolean fewerDataOrShorterRetention, String explanation) {
            this(projectId, newSensorOrDataOrPurposeOrLink, newReceiverOrParty, longerRetention, doubt,
                    fewerDataOrShorterRetention, explanation, null, null, null);
        }

        /** The same answers with what a table of this version makes of them. */
        public ClassifyChange by(ChangeClass outcome, String version) {
            return new ClassifyChange(projectId, newSensorOrDataOrPurposeOrLink, newReceiverOrParty, longerRetention,
                    doubt, fewerDataOrShorterRetention, explanation, atLeast, outcome, version);
        }
    }

    /** Puts a change into effect, or drops it. Effect is guarded by G14 and G15. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record SettleChange(@Unasked String projectId, boolean putIntoEffect, @Text(min = 10) String explanation)
            implements UseCommand {}

    /**
     * Looks at what ends by itself: writes down that an agreement has ended, which makes a re-assessment due, and that the
     * last day of a temporary project has passed. Twice changes nothing. Decides nothing.
     */
    @ActedBy(Role.SYSTEM)
    record WatchUse(@Unasked String projectId) implements UseCommand {}

    /**
     * Lets a temporary project run longer, in use or approved: a new decision, guarded by everything that a start needs
     * and by G14. Refuses a project without a last day, and a day that is not later.
     */
    @ActedBy(Role.COLLEGE)
    record ExtendUse(
            @Unasked String projectId, LocalDate endsOn, @Text(min = 50) String motivation, LocalDate decidedOn)
            implements UseCommand {}

    /**
     * Reports that processing already runs before anybody assessed it (SPEC A.13 S01): the college decides at once whether
     * it stops. It opens no gate and starts nothing. Refuses once the project was started here.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG})
    record ReportUnassessedProcessing(
            @Unasked String projectId, LocalDate runningSince, @Text(min = 20) String explanation)
            implements UseCommand {}

    /** Decides whether processing that nobody assessed is stopped until it was. */
    @ActedBy(Role.COLLEGE)
    record DecideOnUnassessedProcessing(
            @Unasked String projectId, boolean stop, @Text(min = 50) String motivation, LocalDate decidedOn)
            implements UseCommand {}
}
