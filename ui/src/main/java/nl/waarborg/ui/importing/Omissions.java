package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.project.CouncilCommand.DetermineCouncilInvolvement;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.MeasureCommand;
import nl.waarborg.domain.project.MeasuresState;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.PriorConsultationState.Phase;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.SecurityCommand.Verdict;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.ViewsCommand;
import nl.waarborg.domain.project.ViewsState;

/**
 * What a path leaves out because it is a summary: each is filled in from the project's own fields, just before the first
 * event that needs it, and only when the path itself never names it. An advice, an adoption, an answer of the AP or an
 * agreement is never filled in: what a path does not say there, did not happen.
 */
final class Omissions {

    private static final String FROM_FILE = "Overgenomen uit het ingevoerde dossier";

    private final Summary project;
    private final Rehearsal rehearsal;
    private final Written written;
    private Verdict lastVerdict;
    private boolean reviewWaits;

    Omissions(Summary project, Rehearsal rehearsal) {
        this.project = project;
        this.rehearsal = rehearsal;
        this.written = new Written(project.id(), project.dpia());
    }

    private ProjectState state() {
        return rehearsal.state();
    }

    private void give(LocalDate on, ProjectCommand command) {
        rehearsal.give(on, command);
    }

    /** A draft that is open for writing, with the content of the file in it. */
    void draft(LocalDate on) {
        if (!project.names("PreScanCompleted") && project.preScan() != null && state().preScan().answers() == null
                && !state().use().isInUse()) {
            give(on, preScan(project.preScan(), true));
        }
        if (!state().dpia().isWriting()) {
            newVersionInReassessment(on);
            give(on, new DpiaCommand.StartDpia(project.id()));
        }
        if (state().dpia().revision(Dpia.Section.PROPOSAL) == 0) {
            written.sections(!project.names("NecessityTestRecorded")).forEach(section -> give(on, section));
        }
    }

    /** What a project without a DPIA still has: its parties, risks and measures. */
    void withoutDpia(LocalDate on) {
        if (state().dpia().revision(Dpia.Section.RISKS) == 0) {
            written.sectionsWithoutDpia(!project.names("NecessityTestRecorded")).forEach(section -> give(on, section));
        }
    }

    PreScanCommand.CompletePreScan preScan(Summary.Criteria criteria, boolean personalData) {
        return written.preScan(criteria, personalData, project.people());
    }

    /** Within a re-assessment a new version is a choice that comes first. */
    void newVersionInReassessment(LocalDate on) {
        if (state().reassessment().isRunning() && !state().reassessment().makesNewVersion()) {
            give(on, new ReassessmentCommand.PlanReassessment(project.id(), true, false, FROM_FILE));
        }
    }

    /** The version that lies with the FG, the CISO and the decider; a path that names its submission submits it itself. */
    void version(String label, LocalDate on) {
        DpiaState.Version current = state().dpia().current();
        if (current != null && current.label().equals(label)) {
            return;
        }
        if (state().dpia().versions().stream().anyMatch(version -> version.label().equals(label))) {
            throw new NotPossible("import.old-version", label, current == null ? "-" : current.label());
        }
        if (project.names("DpiaSubmittedForFgAdvice", "versie", label)) {
            throw new NotPossible("import.not-submitted", label);
        }
        submit(label, on);
    }

    /** Puts a version to the FG; the one that lay there goes back to the drawing table first. */
    void submit(String label, LocalDate on) {
        if (state().dpia().current() != null && !state().dpia().isCurrentAdopted()) {
            handle(FgCommand.Next.REWORK, on);
        }
        draft(on);
        give(on, new DpiaCommand.SubmitDpia(project.id(), null, label));
        if (reviewWaits) {
            review(lastVerdict, on);
        }
    }

    /** What the project did with the advices: it had both, of the FG and of the CISO, before it went on. */
    void handle(FgCommand.Next next, LocalDate on) {
        securityReview(on);
        give(on, new FgCommand.HandleFgAdvice(project.id(), next, FROM_FILE));
    }

    /** The security review on the version that counts now: it follows the content, which is the same in every version. */
    void securityReview(LocalDate on) {
        DpiaState.Version version = state().dpia().current();
        SecurityEvent.SecurityReviewCompleted review = state().securityReview();
        boolean silent = !project.names("SecurityReviewCompleted");
        boolean renewable = lastVerdict != null && lastVerdict != Verdict.NOT_APPROVED;
        boolean stale = version != null && (review == null || !review.version().equals(version.label()));
        if (stale && (silent || renewable)) {
            give(on, new ReviewOf(project.id()).with(silent ? Verdict.APPROVED : lastVerdict));
        }
    }

    /** A review that the path names. Of a draft it counts for the version that comes of it, and is recorded then. */
    void review(Verdict verdict, LocalDate on) {
        lastVerdict = verdict;
        reviewWaits = state().dpia().current() == null;
        if (!reviewWaits) {
            give(on, new ReviewOf(project.id()).with(verdict));
        }
    }

    /** The views of data subjects as the project's fields tell of them, as far as the path does not. */
    void views(LocalDate on) {
        Summary.Views views = project.views();
        if (views == null || views.progress() == Summary.Views.Progress.NOT_YET || state().views().isSettled()) {
            return;
        }
        if (views.progress() == Summary.Views.Progress.WAIVED) {
            if (!project.names("StakeholderConsultationWaived") && views.reason() != null
                    && state().views().phase() != ViewsState.Phase.OPEN) {
                waive(views.reason(), on);
            }
            return;
        }
        if (views.from() == null || views.from().isAfter(on)) {
            return;
        }
        if (state().views().phase() == ViewsState.Phase.NOT_ASKED && !project.names("StakeholderConsultationOpened")) {
            give(views.from(), written.planViews(views, project.people(), views.from(), views.until()));
        }
        boolean over = views.progress() == Summary.Views.Progress.CLOSED && !views.until().isAfter(on);
        if (over && state().views().phase() == ViewsState.Phase.OPEN && !project.names("StakeholderConsultationClosed")) {
            give(views.until(), written.closeViews(views, views.until()));
        }
    }

    void waive(String reason, LocalDate on) {
        give(on, new ViewsCommand.PlanViews(project.id(), ViewsCommand.Approach.WAIVE, Set.of(), null, null, null,
                Inferred.written(reason, 100)));
        give(on, new ViewsCommand.DecideOnWaiver(project.id(), true, Inferred.written(reason, 20)));
    }

    /** How the council is involved: the table decides, with the project's own word for it as an answer. */
    void council(LocalDate on) {
        if (state().council().involvement() == null && project.council() != null) {
            determineCouncil(on);
        }
    }

    void determineCouncil(LocalDate on) {
        Involvement word = project.council();
        give(on, new DetermineCouncilInvolvement(
                project.id(), false, word == Involvement.FRAMEWORK_OR_BYLAW, false, false,
                word == Involvement.WISHES_AND_CONCERNS, word == Involvement.OPINION, false,
                word == Involvement.INFORMATION_LETTER));
    }

    /** Measures that the project's fields call carried out or verified. */
    void measures(LocalDate on) {
        for (Measure measure : state().dpia().content().measures()) {
            Words.Progress reached = project.progress().getOrDefault(measure.id(), Words.Progress.PLANNED);
            if (reached == Words.Progress.IMPLEMENTED && !project.names("MeasureImplemented", "maatregel", measure.id())) {
                implemented(measure.id(), on);
            } else if (reached == Words.Progress.VERIFIED && !project.names("MeasureVerified", "maatregel", measure.id())
                    && !state().measures().isVerified(measure.id())) {
                implemented(measure.id(), on);
                verify(measure.id(), MeasureCommand.Finding.VERIFIED, on);
            }
        }
    }

    /** A measure that is verified was carried out first. */
    void implemented(String measure, LocalDate on) {
        MeasuresState.Progress progress = state().measures().progress(measure);
        if (progress == MeasuresState.Progress.PLANNED || progress == MeasuresState.Progress.FAILED) {
            give(on, new MeasureCommand.ImplementMeasures(
                    project.id(), List.of(new MeasureCommand.Implemented(measure, FROM_FILE)), on));
        }
    }

    void verify(String measure, MeasureCommand.Finding finding, LocalDate on) {
        give(on, new MeasureCommand.VerifyMeasures(
                project.id(), List.of(new MeasureCommand.Verified(measure, finding, FROM_FILE)), on));
    }

    /** The request to the AP is prepared before it is sent, and sent before it is received. */
    void preparedForAp(LocalDate on) {
        if (state().priorConsultation().phase() == Phase.REQUIRED && !project.names("PriorConsultationPrepared")) {
            give(on, new PriorConsultationCommand.PreparePriorConsultation(
                    project.id(), FROM_FILE, FROM_FILE, FROM_FILE, FROM_FILE, FROM_FILE));
        }
    }

    void sentToAp(LocalDate on) {
        preparedForAp(on);
        if (state().priorConsultation().phase() == Phase.PREPARED && !project.names("PriorConsultationSubmitted")) {
            give(on, new PriorConsultationCommand.SubmitPriorConsultation(project.id(), on, FROM_FILE));
        }
    }

    /** What is left of the fields at the end of the path, or just before it ends the project. */
    void rest(LocalDate on) {
        ProjectState now = state();
        if (now.isOver() || now.use().isEnded() || !now.exists()) {
            return;
        }
        if (!now.preScan().needsNoDpia() && now.dpia().isStarted()) {
            views(on);
        }
        council(on);
        measures(on);
    }
}
