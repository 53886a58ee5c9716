package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** The advice of the FG, art. 35(2), 38 and 39 (SPEC A.13 S06). The FG advises and never decides. */
public sealed interface FgCommand extends ProjectCommand {

    /** What the FG says of a version. Asking for information stops the FG term; confirming closes earlier conditions. */
    enum Advice {
        POSITIVE, POSITIVE_WITH_CONDITIONS, NEGATIVE, NEGATIVE_UNLESS_PRIOR_CONSULTATION, INFORMATION_NEEDED,
        CONDITIONS_MET;

        /** Whether the decider must answer it point by point before adopting (gate G03). */
        public boolean needsResponse() {
            return this == POSITIVE_WITH_CONDITIONS || isNegative();
        }

        /** Whether it says no; then the response is due whatever the FG confirms later (gate G03). */
        public boolean isNegative() {
            return this == NEGATIVE || this == NEGATIVE_UNLESS_PRIOR_CONSULTATION;
        }

        /** Whether it names conditions that the FG can later confirm as met. After a plain no a new advice is needed. */
        public boolean isConditional() {
            return this == POSITIVE_WITH_CONDITIONS || this == NEGATIVE_UNLESS_PRIOR_CONSULTATION;
        }
    }

    /** How heavy a point of advice weighs. */
    enum Weight { ATTENTION, CONDITION, BLOCKING }

    /** One point of advice. */
    record Point(String subject, @Text String advice, Weight weight) {}

    /** What the decider does with a point. */
    enum Reaction { ADOPTED, PARTLY_DEPARTED, DEPARTED }

    /** The decider's answer to one point; departing needs at least 200 characters of reasons. */
    record PointResponse(String subject, Reaction reaction, @MayBeEmpty @Text String motivation) {}

    /** What the project does with an advice that is not simply positive. */
    enum Next { REWORK, PUT_TO_DECIDER }

    /** Advises on the submitted version. Conditions and refusals carry points. */
    @ActedBy(Role.FG)
    record IssueFgAdvice(
            @Unasked String projectId,
            Advice advice,
            @Text(min = 20) String motivation,
            @MayBeEmpty List<Point> points,
            boolean priorConsultationNeeded,
            @MayBeEmpty @Text String monitoring) implements FgCommand {}

    /** Answers the question of the FG; the FG term runs again. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ProvideFgInformation(@Unasked String projectId, @Text(min = 10) String answer) implements FgCommand {}

    /** Takes the advice back to the drawing table, or puts the same version to the decider. */
    @ActedBy(Role.PROJECT_LEADER)
    record HandleFgAdvice(@Unasked String projectId, Next next, @Text(min = 10) String explanation)
            implements FgCommand {}

    /** The deciding body answers each point of the advice; departures are motivated by that body itself. */
    @ActedBy(Role.COLLEGE)
    record RespondToFgAdvice(
            @Unasked String projectId, List<PointResponse> responses, LocalDate decidedOn) implements FgCommand {}

    /** Advice that nobody asked for, art. 39(1)(b); possible at any moment. */
    @ActedBy(Role.FG)
    record GiveUnsolicitedFgAdvice(@Unasked String projectId, @Text(min = 20) String advice) implements FgCommand {}

    /** Records that the FG's term has passed, so that the college sees to capacity. Never advises (art. 38(3)). */
    @ActedBy(Role.SYSTEM)
    record MarkFgAdviceOverdue(@Unasked String projectId) implements FgCommand {}

    /** A postscript of the FG to the decider's response. */
    @ActedBy(Role.FG)
    record AddFgPostscript(@Unasked String projectId, @Text(min = 20) String postscript) implements FgCommand {}
}
