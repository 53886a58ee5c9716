package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.risk.Level;

/** Decisions on adopting the DPIA. */
final class AdoptionDecisions {

    /** Stands where the high risks would be named: the AP said no before, or is asked without a high risk. */
    private static final String NO_HIGH_RISK = "-";

    private AdoptionDecisions() {}

    static List<ProjectEvent> decide(AdoptionCommand.DecideOnDpia c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        if (c.decision() == Decision.REJECTED && project.use().startedOn() == null) {
            return List.of(new AdoptionEvent.CaseRejected(c.projectId(), c.motivation(), c.decidedOn()));
        }
        DpiaState.Version version = FgDecisions.submitted(project);
        if (c.versionHash() != null && !c.versionHash().equals(version.hash())) {
            throw Refusal.rule("dpia.other-version", "Expected the version on the agenda, but it is "
                    + version.label() + " now", version.label());
        }
        if (project.dpia().isCurrentAdopted()) {
            throw Refusal.rule("dpia.adopted", "Expected a version before adoption, but it was adopted", version.label());
        }
        if (c.decision() == Decision.REJECTED || c.decision() == Decision.RETURNED) {
            PriorConsultationDecisions.notAtTheAp(project);
            return List.of(new AdoptionEvent.DpiaReturned(
                    c.projectId(), version.label(), c.motivation(), c.decidedOn()));
        }
        if (c.decision() != Decision.REFERRED_TO_AP) {
            expectComplete(version);
        }
        Level residual = version.content().highestResidualRisk();
        PriorConsultationState ap = project.priorConsultation();
        boolean put = ap.isPendingFor(version) || ap.isRefrainedFrom(version);
        boolean consult = (residual == Level.HIGH || ap.isRefused()) && !put && !ap.covers(version);
        AdoptionEvent.PriorConsultationRequired required = new AdoptionEvent.PriorConsultationRequired(
                c.projectId(), version.label(), version.hash(), highRisks(version));
        if (c.decision() == Decision.REFERRED_TO_AP) {
            if (put) {
                throw Refusal.rule("already-done", "Expected a version that was not put to the AP, but "
                        + version.label() + " was", version.label());
            }
            return List.of(required);
        }
        if (residual == Level.HIGH && (c.residualRiskAcceptance() == null || c.residualRiskAcceptance().isBlank())) {
            throw Refusal.flaw("residualRiskAcceptance", "needed-with-high-risk");
        }
        List<String> findings = Gates.guard(project, by, Guards.ADOPTION);
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new AdoptionEvent.DpiaAdopted(
                c.projectId(), version.label(), version.hash(), c.decision() == Decision.CONDITIONALLY_APPROVED,
                c.motivation(), c.residualRiskAcceptance(), c.decidedOn(), residual, consult,
                ReassessmentTerm.dueOn(c.decidedOn()), findings));
        if (consult) {
            events.add(required);
        }
        return events;
    }

    private static String highRisks(DpiaState.Version version) {
        String ids = PriorConsultationState.highRisks(version.content()).stream().map(Risk::id).collect(Collectors.joining(", "));
        return ids.isEmpty() ? NO_HIGH_RISK : ids;
    }

    /**
     * An adopted version cannot be written in any more, and G01 lets no incomplete one go live: so it goes back first. One
     * from before there were models was not asked the questions of one.
     */
    private static void expectComplete(DpiaState.Version version) {
        int gaps = version.content().model() == null ? 0 : Completeness.gaps(version.content()).size();
        if (gaps > 0) {
            throw Refusal.rule("dpia.incomplete", "Expected a complete version, but " + version.label() + " has " + gaps
                    + " gaps", version.label(), gaps);
        }
    }
}
