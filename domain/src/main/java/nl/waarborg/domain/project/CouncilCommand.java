package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Involving the council, Gemeentewet 169, 147, 151c (SPEC A.13 S09). Recorded by the griffier only. */
public sealed interface CouncilCommand extends ProjectCommand {

    /** How the council is involved. */
    enum Involvement { NONE, INFORMATION_LETTER, WISHES_AND_CONCERNS, FRAMEWORK_OR_BYLAW, OPINION }

    /** What the council said. */
    enum Outcome { NO_REMARKS, WISHES, CONCERNS, MOTION, AMENDMENT }

    /**
     * Determines how the council is involved; the type follows from the table. A high residual risk and a departure
     * from FG advice are read from the case, not asked.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.CLERK})
    record DetermineCouncilInvolvement(
            @Unasked String projectId,
            boolean mayorsCameraPower,
            boolean bylawNeeded,
            boolean ownFrameworkRequiredButMissing,
            boolean listedPowerWithSeriousConsequences,
            boolean councilAsked,
            boolean jointArrangementAsksOpinion,
            boolean politicallySensitive,
            boolean frameworkPrescribesInforming) implements CouncilCommand {}

    /** Records that the council was informed. */
    @ActedBy(Role.CLERK)
    record InformCouncil(@Unasked String projectId, LocalDate informedOn, @Text(min = 10) String document)
            implements CouncilCommand {}

    /** Records that the council was asked for wishes and concerns or an opinion. */
    @ActedBy(Role.CLERK)
    record OpenCouncilConsultation(@Unasked String projectId, LocalDate openedOn, @Text(min = 10) String document)
            implements CouncilCommand {}

    /** Records what the council said. */
    @ActedBy(Role.CLERK)
    record RecordCouncilViews(
            @Unasked String projectId, Outcome outcome, @Text(min = 5) String text, LocalDate receivedOn)
            implements CouncilCommand {}

    /** The college answers concerns, a motion or an amendment. */
    @ActedBy(Role.COLLEGE)
    record AnswerCouncilViews(@Unasked String projectId, @Text(min = 20) String answer, LocalDate decidedOn)
            implements CouncilCommand {}

    /** Records that the council adopted or rejected the framework or by-law. */
    @ActedBy(Role.CLERK)
    record RecordCouncilFramework(
            @Unasked String projectId, boolean adopted, @Text(min = 5) String text, LocalDate decidedOn)
            implements CouncilCommand {}
}
