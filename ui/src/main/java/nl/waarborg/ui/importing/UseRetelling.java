package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.project.BreachCommand;
import nl.waarborg.domain.project.ClosingCommand;
import nl.waarborg.domain.project.GoLiveCommand;
import nl.waarborg.domain.project.GoLiveCommand.Decision;
import nl.waarborg.domain.project.MeasureCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.PublicationCommand;
import nl.waarborg.domain.project.PublicationCommand.Register;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.ReassessmentCommand.Outcome;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.UseCommand;

/** Tells again how measures were verified, processing went live, was looked at again and ended. */
final class UseRetelling {

    private static final String FROM_FILE = "Overgenomen uit het ingevoerde dossier.";
    private static final String NOT_IN_SUMMARY = "Niet van toepassing: niet in de samenvatting van het dossier";

    private final Summary project;
    private final Rehearsal rehearsal;
    private final Omissions omissions;

    UseRetelling(Summary project, Rehearsal rehearsal, Omissions omissions) {
        this.project = project;
        this.rehearsal = rehearsal;
        this.omissions = omissions;
    }

    private void give(PathEntry entry, ProjectCommand command) {
        rehearsal.give(entry.on(), command);
    }

    /** Tells an entry of these topics; false for any other. */
    boolean tell(PathEntry entry) {
        return measure(entry) || goLive(entry) || publication(entry) || use(entry) || reassessment(entry) || breach(entry)
                || closing(entry);
    }

    private boolean measure(PathEntry entry) {
        String measure = entry.text("maatregel");
        switch (entry.event()) {
            case "MeasureImplemented" -> omissions.implemented(measure, entry.on());
            case "MeasureVerified" -> {
                omissions.implemented(measure, entry.on());
                omissions.verify(measure, MeasureCommand.Finding.VERIFIED, entry.on());
            }
            case "MeasureVerificationFailed" -> {
                omissions.implemented(measure, entry.on());
                omissions.verify(measure, MeasureCommand.Finding.FAILED, entry.on());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean goLive(PathEntry entry) {
        Decision decision = switch (entry.event()) {
            case "GoLiveApproved" -> Decision.GO;
            case "GoLiveApprovedConditionally" -> Decision.GO_WITH_CONDITIONS;
            case "GoLiveRejected" -> Decision.NO_GO;
            case "GoLiveDeferred" -> Decision.DEFER;
            default -> null;
        };
        if (decision == null) {
            return false;
        }
        ready(entry);
        give(entry, new GoLiveCommand.DecideGoLive(
                project.id(), decision, Inferred.written(entry.text("motivering"), 20),
                decision == Decision.GO_WITH_CONDITIONS ? List.of(FROM_FILE) : List.of(), project.idea().endsOn(), entry.on()));
        return true;
    }

    /** What a start needs and a summary leaves out. */
    private void ready(PathEntry entry) {
        omissions.securityReview(entry.on());
        omissions.council(entry.on());
        omissions.measures(entry.on());
    }

    private boolean publication(PathEntry entry) {
        switch (entry.event()) {
            case "TransparencyMeasuresPublished" -> {
                publish(entry, Register.TRANSPARENCY, false);
                step13(entry, "ProcessingRecordPublished", Register.PROCESSING_RECORD, false);
                step13(entry, "AlgorithmRegisterPublished", Register.ALGORITHM_REGISTER, true);
                step13(entry, "SensorRegisterPublished", Register.SENSOR_REGISTER, true);
            }
            case "ProcessingRecordPublished" -> publish(entry, Register.PROCESSING_RECORD, false);
            case "AlgorithmRegisterPublished" -> publish(entry, Register.ALGORITHM_REGISTER, false);
            case "SensorRegisterPublished" -> publish(entry, Register.SENSOR_REGISTER, false);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Informing the public is the last of step S13; the parts of it that a path never names were done with it. */
    private void step13(PathEntry entry, String event, Register register, boolean notApplicable) {
        if (!project.names(event) && !rehearsal.state().use().published().contains(register)) {
            publish(entry, register, notApplicable);
        }
    }

    private void publish(PathEntry entry, Register register, boolean notApplicable) {
        give(entry, new PublicationCommand.RecordPublication(
                project.id(), register, notApplicable ? NOT_IN_SUMMARY : FROM_FILE, notApplicable, entry.on()));
    }

    private boolean use(PathEntry entry) {
        LocalDate on = entry.on();
        switch (entry.event()) {
            case "ProcessingStarted" -> {
                ready(entry);
                give(entry, new UseCommand.StartProcessing(project.id(), on));
            }
            case "ProcessingPaused" -> {
                if (!rehearsal.state().use().isPaused() || !rehearsal.follows(entry.event())) {
                    give(entry, new UseCommand.PauseProcessing(project.id(), Inferred.written(entry.text("reden"), 5), on));
                }
            }
            case "ProcessingResumed" -> {
                ready(entry);
                give(entry, new UseCommand.ResumeProcessing(project.id(), on));
            }
            case "ChangeReported" -> give(entry, new UseCommand.ReportChange(
                    project.id(), Inferred.written(entry.text("wijziging"), 10)));
            case "ChangeClassified" -> give(entry, classified(entry));
            case "ChangeActivated" -> give(entry, new UseCommand.SettleChange(project.id(), true, FROM_FILE));
            case "ChangeDropped" -> {
                if (rehearsal.state().use().hasOpenChange() || !rehearsal.follows(entry.event())) {
                    give(entry, new UseCommand.SettleChange(project.id(), false, FROM_FILE));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A material change starts a re-assessment; the reason the path gives for that tells what kind of change it was. */
    private UseCommand.ClassifyChange classified(PathEntry entry) {
        UseCommand.ChangeClass changeClass = entry.value("klasse", UseCommand.ChangeClass.class);
        boolean material = changeClass == UseCommand.ChangeClass.MATERIAL;
        Trigger trigger = later(entry).stream().filter(next -> next.event().equals("ReassessmentStarted"))
                .map(next -> next.value("aanleiding", Trigger.class)).findFirst().orElse(Trigger.RISK_CHANGE);
        boolean party = material && trigger == Trigger.PARTY_CHANGE;
        boolean sensor = material && (trigger == Trigger.NEW_SENSOR_OR_DATA || trigger == Trigger.NEW_PURPOSE_OR_LINK);
        return new UseCommand.ClassifyChange(
                project.id(), sensor, party, false, material && !sensor && !party,
                changeClass == UseCommand.ChangeClass.LIMITED, FROM_FILE);
    }

    private List<PathEntry> later(PathEntry entry) {
        return project.path().subList(project.path().indexOf(entry) + 1, project.path().size());
    }

    private boolean reassessment(PathEntry entry) {
        switch (entry.event()) {
            case "ReassessmentDue" -> {
                if (!isDueBy(entry.on()) || entry.value("aanleiding", Trigger.class) != Trigger.PERIODIC) {
                    return false;
                }
                give(entry, new ReassessmentCommand.MarkReassessmentDue(project.id()));
            }
            case "ReassessmentOverdue" -> {
                if (!isLateBy(entry.on())) {
                    return false;
                }
                String level = later(entry).stream()
                        .filter(next -> next.event().equals("EscalationRaised") && next.on().equals(entry.on()))
                        .map(next -> next.text("niveau")).findFirst().orElse("AFDELINGSHOOFD");
                give(entry, new ReassessmentCommand.MarkReassessmentOverdue(project.id(), level));
            }
            case "EscalationRaised" -> {
                if (!isLateBy(entry.on())) {
                    return false;
                }
                if (!rehearsal.follows(entry.event(), entry.on())) {
                    give(entry, new ReassessmentCommand.MarkReassessmentOverdue(project.id(), entry.text("niveau")));
                }
            }
            case "ReassessmentStarted" -> {
                if (!rehearsal.state().reassessment().isRunning() || !rehearsal.follows(entry.event())) {
                    Trigger trigger = entry.value("aanleiding", Trigger.class);
                    give(entry, new ReassessmentCommand.StartReassessment(project.id(), trigger, FROM_FILE));
                }
            }
            case "ReassessmentConcluded" -> conclude(entry);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isDueBy(LocalDate day) {
        LocalDate dueOn = rehearsal.state().reassessment().dueOn();
        return dueOn != null && !day.isBefore(dueOn);
    }

    private boolean isLateBy(LocalDate day) {
        LocalDate dueOn = rehearsal.state().reassessment().dueOn();
        return dueOn != null && day.isAfter(dueOn);
    }

    private void conclude(PathEntry entry) {
        if (rehearsal.state().reassessment().isRunning() && !rehearsal.state().reassessment().isPlanned()) {
            give(entry, new ReassessmentCommand.PlanReassessment(project.id(), false, false, FROM_FILE));
        }
        omissions.securityReview(entry.on());
        omissions.measures(entry.on());
        give(entry, new ReassessmentCommand.ConcludeReassessment(
                project.id(), entry.value("uitkomst", Outcome.class), FROM_FILE, entry.on()));
    }

    private boolean breach(PathEntry entry) {
        Summary.Breach breach = project.breach();
        switch (entry.event()) {
            case "BreachReported" -> give(entry, new BreachCommand.ReportBreach(
                    project.id(), breach.discoveredAt(), breach.awareAt(), Inferred.written(breach.nature(), 5)));
            case "BreachNotifiedToAp" -> give(entry, new BreachCommand.NotifyBreachToAp(
                    project.id(), breach.notifiedAt(), breach.reasonWhenLate()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean closing(PathEntry entry) {
        switch (entry.event()) {
            case "ProcessingEnded" -> {
                if (!rehearsal.state().use().isEnded() || !rehearsal.follows(entry.event())) {
                    give(entry, new ClosingCommand.EndProcessing(
                            project.id(), Inferred.written(entry.text("reden"), 10), entry.on()));
                }
            }
            case "DataDeletionConfirmed" ->
                    give(entry, new ClosingCommand.ConfirmDataDeletion(project.id(), deletions(entry.on())));
            case "CaseClosed" -> give(entry, new ClosingCommand.CloseProject(project.id(), List.of(FROM_FILE), "afgerond"));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A summary that says that deletion was confirmed says it of every device and every processor. */
    private List<ClosingCommand.Deletion> deletions(LocalDate on) {
        Dpia content = rehearsal.state().dpia().content();
        List<ClosingCommand.Deletion> deletions = new ArrayList<>();
        content.sensors().forEach(sensor -> deletions.add(new ClosingCommand.Deletion(sensor.id(), FROM_FILE, on)));
        content.parties().stream()
                .filter(party -> party.roles().contains(Party.Role.PROCESSOR)
                        || party.roles().contains(Party.Role.SUB_PROCESSOR))
                .forEach(party -> deletions.add(new ClosingCommand.Deletion(party.name(), FROM_FILE, on)));
        return deletions;
    }
}
