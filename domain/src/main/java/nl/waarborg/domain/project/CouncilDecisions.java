package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.CouncilCommand.Outcome;
import nl.waarborg.domain.risk.Level;

/** Decisions on involving the council (SPEC A.13 S09). */
public final class CouncilDecisions {

    /** Name and version of the table, kept in each outcome. */
    public static final String TABLE = "council-involvement/1";

    private CouncilDecisions() {}

    /** The council table of the lifecycle, first rule that fits. */
    public static Involvement involvement(
            boolean frameworkNeeded, boolean wishesAndConcerns, boolean opinion, boolean informing) {
        if (frameworkNeeded) {
            return Involvement.FRAMEWORK_OR_BYLAW;
        }
        if (wishesAndConcerns) {
            return Involvement.WISHES_AND_CONCERNS;
        }
        if (opinion) {
            return Involvement.OPINION;
        }
        return informing ? Involvement.INFORMATION_LETTER : Involvement.NONE;
    }

    static List<ProjectEvent> decide(CouncilCommand.DetermineCouncilInvolvement c, ProjectState project, By by) {
        boolean highRisk = project.dpia().content().highestResidualRisk() == Level.HIGH;
        boolean departed = project.fg().response() != null && project.fg().response().departed();
        List<String> grounds = new ArrayList<>();
        ground(grounds, "mayors-camera-power", c.mayorsCameraPower());
        ground(grounds, "bylaw-needed", c.bylawNeeded());
        ground(grounds, "own-framework-missing", c.ownFrameworkRequiredButMissing());
        ground(grounds, "listed-power", c.listedPowerWithSeriousConsequences());
        ground(grounds, "council-asked", c.councilAsked());
        ground(grounds, "joint-arrangement", c.jointArrangementAsksOpinion());
        ground(grounds, "politically-sensitive", c.politicallySensitive());
        ground(grounds, "framework-prescribes", c.frameworkPrescribesInforming());
        ground(grounds, "high-residual-risk", highRisk);
        ground(grounds, "departed-from-fg", departed);
        Involvement involvement = involvement(
                c.mayorsCameraPower() || c.bylawNeeded() || c.ownFrameworkRequiredButMissing(),
                c.listedPowerWithSeriousConsequences() || c.councilAsked(),
                c.jointArrangementAsksOpinion(),
                highRisk || departed || c.politicallySensitive() || c.frameworkPrescribesInforming());
        return List.of(new CouncilEvent.CouncilInvolvementDetermined(c.projectId(), involvement, TABLE, grounds));
    }

    private static void ground(List<String> grounds, String name, boolean holds) {
        if (holds) {
            grounds.add(name);
        }
    }

    static List<ProjectEvent> decide(CouncilCommand.InformCouncil c, ProjectState project, By by) {
        Decisions.notAhead("informedOn", c.informedOn(), by);
        return List.of(new CouncilEvent.CouncilInformed(c.projectId(), c.informedOn(), c.document()));
    }

    static List<ProjectEvent> decide(CouncilCommand.OpenCouncilConsultation c, ProjectState project, By by) {
        Decisions.notAhead("openedOn", c.openedOn(), by);
        return List.of(new CouncilEvent.CouncilConsultationOpened(c.projectId(), c.openedOn(), c.document()));
    }

    static List<ProjectEvent> decide(CouncilCommand.RecordCouncilViews c, ProjectState project, By by) {
        Decisions.notAhead("receivedOn", c.receivedOn(), by);
        boolean needsAnswer = c.outcome() != Outcome.NO_REMARKS && c.outcome() != Outcome.WISHES;
        return List.of(new CouncilEvent.CouncilViewsReceived(
                c.projectId(), c.outcome(), c.text(), c.receivedOn(), needsAnswer));
    }

    static List<ProjectEvent> decide(CouncilCommand.AnswerCouncilViews c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        if (project.council().views() == null) {
            throw Refusal.rule("council.no-views", "Expected views of the council, but there are none");
        }
        return List.of(new CouncilEvent.CouncilViewsAnswered(c.projectId(), c.answer(), c.decidedOn()));
    }

    static List<ProjectEvent> decide(CouncilCommand.RecordCouncilFramework c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        return List.of(c.adopted()
                ? new CouncilEvent.CouncilFrameworkAdopted(c.projectId(), c.text(), c.decidedOn())
                : new CouncilEvent.CouncilFrameworkRejected(c.projectId(), c.text(), c.decidedOn()));
    }
}
