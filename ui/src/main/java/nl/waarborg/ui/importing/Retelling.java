package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.PreScanState;
import nl.waarborg.domain.project.ProcessCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.ViewsState;

/**
 * Tells a path again as commands, one entry after the other: the beginning of a project here, and what follows by topic in
 * {@link AdviceRetelling}, {@link CouncilAndApRetelling} and {@link UseRetelling}.
 */
final class Retelling {

    /** What ends a project: before it, whatever the fields still say is told. */
    private static final List<String> ENDINGS = List.of("CaseRejected", "CaseWithdrawn", "GoLiveRejected", "ProcessingEnded");

    private final Summary project;
    private final Rehearsal rehearsal;
    private final Findings remarks;
    private final Omissions omissions;
    private final AdviceRetelling advice;
    private final CouncilAndApRetelling councilAndAp;
    private final UseRetelling use;

    Retelling(Summary project, Rehearsal rehearsal, Findings remarks) {
        this.remarks = remarks;
        this.project = project;
        this.rehearsal = rehearsal;
        this.omissions = new Omissions(project, rehearsal);
        this.advice = new AdviceRetelling(project, rehearsal, omissions);
        this.councilAndAp = new CouncilAndApRetelling(project, rehearsal, omissions);
        this.use = new UseRetelling(project, rehearsal, omissions);
    }

    /** Tells one entry; refuses what the project refuses and what cannot have happened there. */
    void tell(PathEntry entry) {
        rehearsal.at(entry.path());
        int before = rehearsal.size();
        if (!rehearsal.state().exists() && !begins(entry)) {
            throw new NotPossible("import.no-beginning");
        }
        if (ENDINGS.contains(entry.event())) {
            omissions.rest(entry.on());
        }
        boolean known = begin(entry) || advice.tell(entry) || councilAndAp.tell(entry) || use.tell(entry);
        if (!known) {
            step(entry);
            remark(entry);
        } else if (!rehearsal.happenedSince(before, entry.event()) && !alreadySo(entry, before)) {
            throw new NotPossible("import.cannot-follow", entry.event());
        }
        rehearsal.told(entry.event());
        Integer daysLate = entry.value("dagenTeLaat", Integer.class);
        if (daysLate != null && known) {
            compare(entry, daysLate);
        }
    }

    /** A term that has not come by the rules is not recorded as come; the path's word for it stays as a step. */
    private void remark(PathEntry entry) {
        LocalDate dueOn = rehearsal.state().reassessment().dueOn();
        boolean ofTheTerm = entry.event().equals("ReassessmentOverdue")
                || entry.event().equals("ReassessmentDue") && entry.value("aanleiding", Trigger.class) == Trigger.PERIODIC;
        if (ofTheTerm && dueOn != null) {
            remarks.add(entry.path(), "import.not-due", dueOn);
        } else if (ofTheTerm) {
            throw new NotPossible("import.cannot-follow", entry.event());
        }
    }

    /** What can be counted is counted; another number in the path is told, not taken over. */
    private void compare(PathEntry entry, int told) {
        LocalDate dueOn = rehearsal.state().reassessment().dueOn();
        int counted = ReassessmentTerm.overdueDays(dueOn, entry.on());
        if (counted != told) {
            remarks.add(entry.path() + ".dagenTeLaat", "import.other-number", told, counted);
        }
    }

    /** What the fields say of the reference date and no event asked for. */
    void end(LocalDate asOf) {
        rehearsal.at(project.place());
        omissions.rest(asOf);
    }

    private static boolean begins(PathEntry entry) {
        return entry.event().equals("ProjectIdeaRegistered") || entry.event().equals("LegacyDpiaImported");
    }

    /** Events that followed from an earlier act, go by another name here, or wait for what comes. */
    private boolean alreadySo(PathEntry entry, int before) {
        return switch (entry.event()) {
            case "FgAdviceIssued" -> rehearsal.happenedSince(before, "FgDpiaNeedAdvised");
            case "SecurityReviewCompleted" -> rehearsal.state().dpia().current() == null;
            case "DpiaStarted" -> rehearsal.state().dpia().isReworked();
            default -> rehearsal.follows(entry.event());
        };
    }

    private void give(PathEntry entry, ProjectCommand command) {
        rehearsal.give(entry.on(), command);
    }

    private boolean begin(PathEntry entry) {
        LocalDate on = entry.on();
        switch (entry.event()) {
            case "ProjectIdeaRegistered" -> give(entry, idea());
            case "LegacyDpiaImported" -> rehearsal.give(entry.value("importdatum", LocalDate.class), legacy(entry));
            case "PreScanCompleted" -> preScan(entry);
            case "NoPersonalDataConcluded" -> {
                give(entry, new PreScanCommand.ConcludeNoPersonalData(project.id(),
                        Inferred.written(project.dpia().proposal(), 20), entry.value("metFgOordeel", Boolean.class)));
                omissions.withoutDpia(on);
            }
            case "FgAdviceRequested" -> give(entry, new PreScanCommand.RequestFgAdvice(project.id(), entry.text("vraag")));
            case "DpiaNotRequiredDecided" -> {
                give(entry, new PreScanCommand.DecideOnDpiaNeed(project.id(), PreScanCommand.Need.DPIA_NOT_NEEDED,
                        Inferred.written(entry.text("motivering"), 20), on));
                omissions.withoutDpia(on);
            }
            case "DpiaRequiredConcluded" -> {
                if (rehearsal.state().preScan().conclusion() != PreScanState.Conclusion.REQUIRED) {
                    give(entry, new PreScanCommand.DecideOnDpiaNeed(project.id(), PreScanCommand.Need.DPIA_NEEDED,
                            Inferred.written(entry.text("motivering"), 20), on));
                }
            }
            case "StakeholderConsultationOpened" -> openViews(entry);
            case "StakeholderConsultationClosed" -> closeViews(entry);
            case "StakeholderConsultationWaived" -> omissions.waive(
                    entry.textOr("reden", project.views() == null ? null : project.views().reason()), on);
            case "CaseWithdrawn" -> give(entry, new IdeaCommand.WithdrawProject(
                    project.id(), Inferred.written(entry.text("reden"), 20)));
            case "CaseRejected" -> give(entry, new AdoptionCommand.DecideOnDpia(project.id(),
                    AdoptionCommand.Decision.REJECTED, Inferred.written(entry.text("reden"), 20), null, on, null));
            default -> {
                return false;
            }
        }
        return true;
    }

    private IdeaCommand.RegisterIdea idea() {
        Summary.Idea idea = project.idea();
        return new IdeaCommand.RegisterIdea(
                project.id(), idea.municipality(), idea.name(), Inferred.written(idea.description(), 50), idea.themes(),
                idea.kind(), idea.isPilot(), idea.temporary(), idea.endsOn(), idea.plannedGoLive(), idea.eventOn(), null,
                Inferred.written("Wie het raakt: " + project.people().groups() + ".", 50), idea.body());
    }

    private ReassessmentCommand.ImportLegacyDpia legacy(PathEntry entry) {
        Summary.Idea idea = project.idea();
        return new ReassessmentCommand.ImportLegacyDpia(
                project.id(), idea.municipality(), idea.name(), Inferred.written(idea.description(), 5), idea.themes(),
                idea.kind(), idea.isPilot(), idea.plannedGoLive(), entry.on(), entry.text("versie"));
    }

    /** The outcome in the path must be the one that the table gives; a table is not overruled by a word. */
    private void preScan(PathEntry entry) {
        PreScanCommand.Outcome told = entry.value("uitkomst", PreScanCommand.Outcome.class);
        boolean afterChange = rehearsal.state().use().changes() > 0 && project.preScanOnChange() != null;
        Summary.Criteria criteria = afterChange ? project.preScanOnChange() : project.preScan();
        boolean criteriaTicked = !criteria.apList().isEmpty() || !criteria.wp248().isEmpty();
        boolean personalData = told != PreScanCommand.Outcome.NO_PERSONAL_DATA || criteriaTicked;
        give(entry, omissions.preScan(criteria, personalData));
        PreScanCommand.Outcome computed = rehearsal.state().preScan().answers().outcome();
        if (computed != told) {
            throw new NotPossible("import.other-outcome", word(told), word(computed));
        }
    }

    private static String word(PreScanCommand.Outcome outcome) {
        return Words.PRE_SCAN.entrySet().stream()
                .filter(entry -> entry.getValue() == outcome).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private void openViews(PathEntry entry) {
        boolean dpiaFollows = project.names("DpiaSubmittedForFgAdvice") || project.names("DpiaAdopted");
        if (!project.names("DpiaStarted") && dpiaFollows && rehearsal.state().dpia().current() == null) {
            omissions.draft(entry.on());
        }
        Summary.Views views = project.views();
        LocalDate closed = project.path().stream()
                .filter(other -> other.event().equals("StakeholderConsultationClosed")).map(PathEntry::on)
                .filter(day -> !day.isBefore(entry.on())).findFirst().orElse(entry.on().plusDays(20));
        boolean period = views != null && views.until() != null && !views.until().isBefore(entry.on());
        give(entry, new Written(project.id(), project.dpia()).planViews(
                views, project.people(), entry.on(), period ? views.until() : closed));
    }

    private void closeViews(PathEntry entry) {
        Summary.Views views = project.views();
        if (rehearsal.state().views().phase() != ViewsState.Phase.OPEN && !project.names("StakeholderConsultationOpened")) {
            LocalDate from = views != null && views.from() != null && !views.from().isAfter(entry.on())
                    ? views.from() : entry.on().minusDays(20);
            rehearsal.give(from, new Written(project.id(), project.dpia()).planViews(
                    views, project.people(), from, entry.on()));
        }
        give(entry, new Written(project.id(), project.dpia()).closeViews(views, entry.on()));
    }

    /** A name of the lifecycle without a rule of its own: kept as a step, which opens nothing. */
    private void step(PathEntry entry) {
        if (!rehearsal.state().isOver()) {
            give(entry, new ProcessCommand.CompleteStep(project.id(), entry.event(), Map.of("datum", entry.on().toString())));
        }
    }
}
