package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Looking again, art. 35(11) (SPEC A.10, A.13 S16). */
public sealed interface ReassessmentCommand extends ProjectCommand {

    /** Why it is looked at again. */
    enum Trigger {
        PERIODIC, RISK_CHANGE, INCIDENT, NEW_SENSOR_OR_DATA, NEW_PURPOSE_OR_LINK, PARTY_CHANGE, NEW_LAW_OR_RULING,
        AP_OR_FG_REQUEST, END_OF_PILOT, LEGACY_DPIA
    }

    /** Why many projects are looked at again together; only the FG starts such a round. */
    List<Trigger> ROUND_TRIGGERS = List.of(Trigger.NEW_LAW_OR_RULING, Trigger.AP_OR_FG_REQUEST, Trigger.RISK_CHANGE);

    /** What comes of it. */
    enum Outcome {
        CONTINUE_UNCHANGED, CONTINUE_WITH_MEASURES, CHANGE, PAUSE, END, CHANGE_REJECTED_CONTINUE_UNCHANGED,
        RESUME_WITH_MEASURES;

        /** Whether processing goes on on the strength of this re-assessment, so that the next term starts. */
        public boolean continues() {
            return this == CONTINUE_UNCHANGED || this == CONTINUE_WITH_MEASURES || this == CHANGE
                    || this == RESUME_WITH_MEASURES;
        }

        /** Whether a change is turned down, so that everything stands again as before the re-assessment. */
        public boolean dropsTheChange() {
            return this == CHANGE_REJECTED_CONTINUE_UNCHANGED;
        }
    }

    /** Starts a re-assessment. Refuses a second one while one runs. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG})
    record StartReassessment(@Unasked String projectId, Trigger trigger, @Text(min = 10) String explanation)
            implements ReassessmentCommand {}

    /** Chooses whether a new version of the DPIA is made, and whether people are asked for their views again. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record PlanReassessment(
            @Unasked String projectId, boolean newDpiaVersion, boolean askPeopleAgain,
            @Text(min = 10) String explanation) implements ReassessmentCommand {}

    /**
     * Concludes the re-assessment. Going on starts the next term; it is guarded by G01 and G04, unchanged by everything
     * that a start needs. Pausing, ending or turning a change down leaves the term as it is.
     */
    @ActedBy(Role.COLLEGE)
    record ConcludeReassessment(
            @Unasked String projectId, Outcome outcome, @Text(min = 10) String motivation, LocalDate decidedOn)
            implements ReassessmentCommand {}

    /** Records that the term for re-assessment has come. Decides nothing. */
    @ActedBy(Role.SYSTEM)
    record MarkReassessmentDue(@Unasked String projectId) implements ReassessmentCommand {}

    /** Records that re-assessment is late, and to whom that is raised. Decides nothing. */
    @ActedBy(Role.SYSTEM)
    record MarkReassessmentOverdue(@Unasked String projectId, String level) implements ReassessmentCommand {}

    /**
     * Sets a day by which it must be looked at again that lies before the standing one: asked by the AP or FG, a
     * condition of an advice, or a new law. {@code bulk} names the round over several projects that it belongs to; the
     * same round twice changes nothing, and only the FG starts one. Refuses a day that is not earlier, a
     * day behind us, and while one runs.
     */
    @ActedBy({Role.FG, Role.PRIVACY_OFFICER})
    record ScheduleReassessment(
            @Unasked String projectId, Trigger trigger, @Text(min = 20) String explanation, LocalDate dueOn,
            @Unasked @MayBeEmpty String bulk) implements ReassessmentCommand {}

    /** Writes down the term that runs now and from when it is work, so that timers can wait for it. Decides nothing. */
    @ActedBy(Role.SYSTEM)
    record PlanReassessmentTerm(@Unasked String projectId) implements ReassessmentCommand {}

    /** Tells that the term is near, and when its being late will be raised with whom. Decides nothing. */
    @ActedBy(Role.SYSTEM)
    record AnnounceReassessment(@Unasked String projectId) implements ReassessmentCommand {}

    /**
     * The college lets a late re-assessment take longer, once per term and by at most the days that policy sets. Until
     * then gate G14 does not shut for being late. Refuses before the term has passed.
     */
    @ActedBy(Role.COLLEGE)
    record ExtendReassessment(
            @Unasked String projectId, LocalDate until, @Text(min = 50) String motivation, LocalDate decidedOn)
            implements ReassessmentCommand {}

    /**
     * Brings in a project that already ran before this software with an old DPIA. The re-assessment is due at once when
     * that DPIA is older than the term or than the AVG (25 May 2018).
     *
     * @param dueByTimer true for an import from before this was recorded at once: a timer recorded it a moment later
     */
    @ActedBy(Role.PRIVACY_OFFICER)
    record ImportLegacyDpia(
            @Unasked String projectId,
            @Unasked String municipality,
            @Text(min = 3, max = 120) String name,
            @Text(min = 5) String description,
            Set<IdeaCommand.Theme> themes,
            IdeaCommand.Kind kind,
            boolean isPilot,
            LocalDate plannedGoLive,
            LocalDate dpiaDate,
            String version,
            @Unasked @MayBeEmpty Boolean dueByTimer) implements ReassessmentCommand {

        /** An import of now. */
        public ImportLegacyDpia(
                String projectId, String municipality, String name, String description, Set<IdeaCommand.Theme> themes,
                IdeaCommand.Kind kind, boolean isPilot, LocalDate plannedGoLive, LocalDate dpiaDate, String version) {
            this(projectId, municipality, name, description, themes, kind, isPilot, plannedGoLive, dpiaDate, version, null);
        }
    }
}
