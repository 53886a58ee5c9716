package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.form.Whole;

/** Views of data subjects or their representatives, art. 35(9) (SPEC A.13 S04). */
public sealed interface ViewsCommand extends ProjectCommand {

    /** Ask people, or give a reason why not. */
    enum Approach { ASK, WAIVE }

    /** Ways to ask. */
    enum Method { SURVEY, RESIDENTS_EVENING, PANEL, CITIZENS_ASSEMBLY, REPRESENTATIVES, PORTAL }

    /** What came of asking. */
    enum Result { COMPLETED, TOO_LITTLE_RESPONSE }

    /**
     * Opens a consultation or proposes to waive it. Asking needs methods, an audience and a period of at least three
     * weeks (policy); waiving needs a reason of 100 characters and then the approval of the decider.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record PlanViews(
            @Unasked String projectId,
            Approach approach,
            @MayBeEmpty Set<Method> methods,
            @MayBeEmpty @Text String audience,
            @MayBeEmpty LocalDate from,
            @MayBeEmpty LocalDate until,
            @MayBeEmpty @Text String waiverReason) implements ViewsCommand {}

    /** The decider approves or refuses not asking people (gate G06). */
    @ActedBy(Role.COLLEGE)
    record DecideOnWaiver(@Unasked String projectId, boolean approved, @Text(min = 20) String motivation)
            implements ViewsCommand {}

    /** Closes the consultation with a report and an answer per theme. Refuses a close before the last day. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record CloseViews(
            @Unasked String projectId,
            Result result,
            @Whole(max = 10_000_000) int responses,
            @Text(min = 20) String report,
            @MayBeEmpty List<ThemeAnswer> answers,
            LocalDate closedOn) implements ViewsCommand {}

    /** A theme that people raised and what is done with it. */
    record ThemeAnswer(String theme, @Text String answer) {}
}
