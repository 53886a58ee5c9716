package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.GoLiveCommand.Decision;
import nl.waarborg.domain.project.MeasureCommand.Finding;
import nl.waarborg.domain.project.MeasureCommand.Implemented;
import nl.waarborg.domain.project.MeasureCommand.Verified;
import nl.waarborg.domain.project.PriorConsultationCommand.Message;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.project.PublicationCommand.Register;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.UseCommand.ChangeClass;

/** {@link Causes} of what happens from the council on: AP, measures, go-live, use, looking again and the end. */
final class LaterCauses {

    private LaterCauses() {}

    static List<ProjectCommand> of(List<ProjectEvent> next, LocalDate today) {
        ProjectEvent first = next.get(0);
        if (first instanceof CouncilEvent e) {
            return List.of(council(e));
        } else if (first instanceof PriorConsultationEvent e) {
            return List.of(atTheAp(e));
        } else if (first instanceof MeasureEvent.MeasuresReviewed) {
            return measures(next, today);
        } else if (first instanceof GoLiveEvent e) {
            return List.of(goLive(e));
        } else if (first instanceof PublicationEvent) {
            return published(next);
        } else if (first instanceof UseEvent) {
            return List.of(use(next));
        } else if (first instanceof ReassessmentEvent.LegacyDpiaImported e) {
            return List.of(legacy(e, null), legacy(e, true));
        } else if (first instanceof ReassessmentEvent) {
            return List.of(reassessment(next));
        } else if (first instanceof BreachEvent.BreachReported e) {
            return List.of(new BreachCommand.ReportBreach(e.projectId(), e.discoveredAt(), e.awareAt(), e.nature()));
        } else if (first instanceof BreachEvent.BreachNotifiedToAp e) {
            return List.of(new BreachCommand.NotifyBreachToAp(e.projectId(), e.notifiedAt(), e.reasonWhenLate()));
        } else if (first instanceof ClosingEvent) {
            return closing(next);
        } else if (first instanceof ProcessEvent) {
            return process(next);
        } else if (first instanceof TermEvent.TermRaised e) {
            return List.of(new TermCommand.RaiseTerm(
                    e.projectId(), e.kind(), e.subject(), e.name(), e.dueOn(), e.level(), e.roles()));
        } else if (first instanceof WorkbenchEvent e) {
            return List.of(workbench(e));
        } else if (first instanceof DocumentEvent.DocumentAdded e) {
            return List.of(document(e));
        }
        return List.of();
    }

    private static ProjectCommand document(DocumentEvent.DocumentAdded e) {
        DocumentCommand.Format format = DocumentCommand.Format.of(e.mediaType()).orElse(null);
        return new DocumentCommand.AddDocument(e.projectId(), e.sha256(), e.name(), format, e.size(), e.about());
    }

    private static ProjectCommand workbench(WorkbenchEvent event) {
        String id = event.projectId();
        if (event instanceof WorkbenchEvent.ParagraphAssigned e) {
            return new WorkbenchCommand.AssignParagraph(id, e.paragraph(), e.owner());
        } else if (event instanceof WorkbenchEvent.ParagraphStatusSet e) {
            return new WorkbenchCommand.SetParagraphStatus(id, e.paragraph(), e.status());
        } else if (event instanceof WorkbenchEvent.CommentPlaced e) {
            return new WorkbenchCommand.PlaceComment(id, e.paragraph(), e.place(), e.text());
        } else if (event instanceof WorkbenchEvent.CommentAnswered e) {
            return new WorkbenchCommand.ReplyToComment(id, e.thread(), e.text());
        } else if (event instanceof WorkbenchEvent.ThreadResolved e) {
            return new WorkbenchCommand.ResolveThread(id, e.thread());
        }
        return new WorkbenchCommand.ReopenThread(id, ((WorkbenchEvent.ThreadReopened) event).thread());
    }

    /** Models that ran for the first time stand before the moves through them. */
    private static List<ProjectCommand> process(List<ProjectEvent> next) {
        ProjectEvent event = next.get(0);
        String id = event.projectId();
        if (event instanceof ProcessEvent.StepCompleted e) {
            return List.of(new ProcessCommand.CompleteStep(id, e.step(), e.answers()));
        } else if (event instanceof ProcessEvent.TaskClaimed e) {
            return List.of(new ProcessCommand.ClaimTask(id, e.task(), e.instance(), e.element()));
        } else if (event instanceof ProcessEvent.TaskReleased e) {
            return List.of(new ProcessCommand.ReleaseTask(id, e.task(), e.instance(), e.element()));
        }
        List<ProcessCommand.Model> models = new ArrayList<>();
        for (ProjectEvent one : next) {
            if (one instanceof ProcessEvent.ModelRan e) {
                models.add(new ProcessCommand.Model(e.process(), e.model(), e.sha256()));
            } else if (one instanceof ProcessEvent.TokensMoved e) {
                return List.of(new ProcessCommand.RecordTokens(id, e.at(), e.moves(), models));
            } else {
                return List.of();
            }
        }
        return List.of();
    }

    private static ProjectCommand council(CouncilEvent event) {
        String id = event.projectId();
        if (event instanceof CouncilEvent.CouncilInvolvementDetermined e) {
            List<String> on = e.grounds();
            return new CouncilCommand.DetermineCouncilInvolvement(
                    id, on.contains("mayors-camera-power"), on.contains("bylaw-needed"), on.contains("own-framework-missing"),
                    on.contains("listed-power"), on.contains("council-asked"), on.contains("joint-arrangement"),
                    on.contains("politically-sensitive"), on.contains("framework-prescribes"));
        } else if (event instanceof CouncilEvent.CouncilInformed e) {
            return new CouncilCommand.InformCouncil(id, e.informedOn(), e.document());
        } else if (event instanceof CouncilEvent.CouncilConsultationOpened e) {
            return new CouncilCommand.OpenCouncilConsultation(id, e.openedOn(), e.document());
        } else if (event instanceof CouncilEvent.CouncilViewsReceived e) {
            return new CouncilCommand.RecordCouncilViews(id, e.outcome(), e.text(), e.receivedOn());
        } else if (event instanceof CouncilEvent.CouncilViewsAnswered e) {
            return new CouncilCommand.AnswerCouncilViews(id, e.answer(), e.decidedOn());
        } else if (event instanceof CouncilEvent.CouncilFrameworkAdopted e) {
            return new CouncilCommand.RecordCouncilFramework(id, true, e.text(), e.decidedOn());
        }
        CouncilEvent.CouncilFrameworkRejected e = (CouncilEvent.CouncilFrameworkRejected) event;
        return new CouncilCommand.RecordCouncilFramework(id, false, e.text(), e.decidedOn());
    }

    private static String kept(String text) {
        return text == null ? Causes.NOT_KEPT : text;
    }

    private static ProjectCommand atTheAp(PriorConsultationEvent event) {
        String id = event.projectId();
        if (event instanceof PriorConsultationEvent.PriorConsultationPrepared e) {
            return new PriorConsultationCommand.PreparePriorConsultation(
                    id, kept(e.responsibilities()), kept(e.purposesAndMeans()), kept(e.measuresAndSafeguards()),
                    kept(e.fgContact()), e.otherInformation());
        } else if (event instanceof PriorConsultationEvent.PriorConsultationSubmitted e) {
            return new PriorConsultationCommand.SubmitPriorConsultation(id, e.submittedOn(), e.remarks());
        } else if (event instanceof PriorConsultationEvent.PriorConsultationReceiptConfirmed e) {
            return new PriorConsultationCommand.ConfirmApReceipt(id, e.receivedOn(), e.reference());
        } else if (event instanceof PriorConsultationEvent.PriorConsultationExtended e) {
            return new PriorConsultationCommand.RecordApMessage(id, Message.EXTENSION, e.toldOn(), null, e.reasons(), null);
        } else if (event instanceof PriorConsultationEvent.ApInformationRequested e) {
            return new PriorConsultationCommand.RecordApMessage(
                    id, Message.INFORMATION_REQUEST, e.askedOn(), null, e.question(), null);
        } else if (event instanceof PriorConsultationEvent.ApAdviceUnclear e) {
            return new PriorConsultationCommand.RecordApMessage(
                    id, Message.ADVICE, e.receivedOn(), Outcome.UNCLEAR, e.text(), null);
        } else if (event instanceof PriorConsultationEvent.ApAdviceClassified e) {
            return new PriorConsultationCommand.ClassifyApAdvice(id, e.outcome(), e.explanation(), e.measures());
        } else if (event instanceof PriorConsultationEvent.ApAdviceReceived e) {
            return new PriorConsultationCommand.RecordApMessage(
                    id, Message.ADVICE, e.receivedOn(), e.outcome(), e.text(), e.measures());
        } else if (event instanceof PriorConsultationEvent.ApInformationProvided e) {
            return new PriorConsultationCommand.ProvideApInformation(id, e.providedOn(), e.answer());
        } else if (event instanceof PriorConsultationEvent.PriorConsultationWithdrawn e) {
            return new PriorConsultationCommand.WithdrawPriorConsultation(id, e.reason());
        }
        return new PriorConsultationCommand.MarkApTermExpired(id);
    }

    /** The rows of one round follow its summary; a round without rows is the same from either side. */
    private static List<ProjectCommand> measures(List<ProjectEvent> next, LocalDate today) {
        String id = next.get(0).projectId();
        List<Implemented> done = new ArrayList<>();
        List<Verified> verified = new ArrayList<>();
        LocalDate on = today;
        for (ProjectEvent event : next.subList(1, next.size())) {
            if (event instanceof MeasureEvent.MeasureImplemented e && verified.isEmpty()) {
                done.add(new Implemented(e.measure(), e.evidence()));
                on = e.implementedOn();
            } else if (event instanceof MeasureEvent.MeasureVerified e && done.isEmpty()) {
                verified.add(new Verified(e.measure(), Finding.VERIFIED, e.explanation()));
                on = e.verifiedOn();
            } else if (event instanceof MeasureEvent.MeasureVerificationFailed e && done.isEmpty()) {
                verified.add(new Verified(e.measure(), Finding.FAILED, e.explanation()));
                on = e.verifiedOn();
            } else {
                break;
            }
        }
        List<ProjectCommand> causes = new ArrayList<>();
        if (verified.isEmpty()) {
            causes.add(new MeasureCommand.ImplementMeasures(id, done, on));
        }
        if (done.isEmpty()) {
            causes.add(new MeasureCommand.VerifyMeasures(id, verified, on));
        }
        return causes;
    }

    private static ProjectCommand goLive(GoLiveEvent event) {
        String id = event.projectId();
        if (event instanceof GoLiveEvent.GoLiveApproved e) {
            return new GoLiveCommand.DecideGoLive(id, Decision.GO, e.motivation(), null, e.endsOn(), e.decidedOn());
        } else if (event instanceof GoLiveEvent.GoLiveApprovedConditionally e) {
            return new GoLiveCommand.DecideGoLive(
                    id, Decision.GO_WITH_CONDITIONS, e.motivation(), e.conditions(), e.endsOn(), e.decidedOn());
        } else if (event instanceof GoLiveEvent.GoLiveRejected e) {
            return new GoLiveCommand.DecideGoLive(id, Decision.NO_GO, e.motivation(), null, null, e.decidedOn());
        }
        GoLiveEvent.GoLiveDeferred e = (GoLiveEvent.GoLiveDeferred) event;
        return new GoLiveCommand.DecideGoLive(id, Decision.DEFER, e.motivation(), null, null, e.decidedOn());
    }

    /** Four at once from the form, or one register at a time. */
    private static List<ProjectCommand> published(List<ProjectEvent> next) {
        List<ProjectCommand> causes = new ArrayList<>();
        if (next.size() >= 4 && next.get(0) instanceof PublicationEvent.TransparencyMeasuresPublished t
                && next.get(1) instanceof PublicationEvent.ProcessingRecordPublished r
                && next.get(2) instanceof PublicationEvent.AlgorithmRegisterPublished a
                && next.get(3) instanceof PublicationEvent.SensorRegisterPublished s) {
            causes.add(new PublicationCommand.PublishTransparency(
                    t.projectId(), t.signs(), t.webPage(), t.informationText(), r.reference(),
                    a.notApplicable() ? null : a.reference(), a.notApplicable() ? a.reference() : null,
                    s.notApplicable() ? null : s.reference(), s.notApplicable() ? s.reference() : null, t.publishedOn()));
        }
        causes.add(publishedAlone((PublicationEvent) next.get(0)));
        return causes;
    }

    private static ProjectCommand publishedAlone(PublicationEvent event) {
        String id = event.projectId();
        if (event instanceof PublicationEvent.TransparencyMeasuresPublished e) {
            return new PublicationCommand.RecordPublication(id, Register.TRANSPARENCY, e.webPage(), false, e.publishedOn());
        } else if (event instanceof PublicationEvent.ProcessingRecordPublished e) {
            return new PublicationCommand.RecordPublication(
                    id, Register.PROCESSING_RECORD, e.reference(), false, e.publishedOn());
        } else if (event instanceof PublicationEvent.AlgorithmRegisterPublished e) {
            return new PublicationCommand.RecordPublication(
                    id, Register.ALGORITHM_REGISTER, e.reference(), e.notApplicable(), e.publishedOn());
        }
        PublicationEvent.SensorRegisterPublished e = (PublicationEvent.SensorRegisterPublished) event;
        return new PublicationCommand.RecordPublication(
                id, Register.SENSOR_REGISTER, e.reference(), e.notApplicable(), e.publishedOn());
    }

    private static ProjectCommand use(List<ProjectEvent> next) {
        ProjectEvent event = next.get(0);
        String id = event.projectId();
        if (event instanceof UseEvent.ProcessingStarted e) {
            return new UseCommand.StartProcessing(id, e.startedOn());
        } else if (event instanceof UseEvent.ProcessingPaused e) {
            return new UseCommand.PauseProcessing(id, e.reason(), e.pausedOn());
        } else if (event instanceof UseEvent.ProcessingResumed e) {
            return new UseCommand.ResumeProcessing(id, e.resumedOn());
        } else if (event instanceof UseEvent.ChangeReported e) {
            return new UseCommand.ReportChange(id, e.description());
        } else if (event instanceof UseEvent.ChangeClassified e) {
            return classified(e, Causes.follower(next, ReassessmentEvent.ReassessmentStarted.class)
                    .map(ReassessmentEvent.ReassessmentStarted::trigger).orElse(Trigger.RISK_CHANGE));
        } else if (event instanceof UseEvent.ChangeActivated e) {
            return new UseCommand.SettleChange(id, true, e.explanation());
        }
        if (event instanceof UseEvent.ChangeDropped e) {
            return new UseCommand.SettleChange(id, false, e.explanation());
        } else if (event instanceof UseEvent.UseExtended e) {
            return new UseCommand.ExtendUse(id, e.endsOn(), e.motivation(), e.decidedOn());
        }
        if (event instanceof UseEvent.UnassessedProcessingReported e) {
            return new UseCommand.ReportUnassessedProcessing(id, e.runningSince(), e.explanation());
        } else if (event instanceof UseEvent.UnassessedProcessingDecided e) {
            return new UseCommand.DecideOnUnassessedProcessing(id, e.stopped(), e.motivation(), e.decidedOn());
        }
        return new UseCommand.WatchUse(id);
    }

    /** The event keeps the class and not the answers behind it: any answers of that class will do. */
    private static ProjectCommand classified(UseEvent.ChangeClassified e, Trigger trigger) {
        boolean material = e.changeClass() == ChangeClass.MATERIAL;
        boolean sensor = material && trigger == Trigger.NEW_SENSOR_OR_DATA;
        boolean party = material && trigger == Trigger.PARTY_CHANGE;
        return new UseCommand.ClassifyChange(e.projectId(), sensor, party, false, material && !sensor && !party,
                e.changeClass() == ChangeClass.LIMITED, e.explanation(), null, null, e.table());
    }

    private static ProjectCommand reassessment(List<ProjectEvent> next) {
        ProjectEvent event = next.get(0);
        String id = event.projectId();
        if (event instanceof ReassessmentEvent.ReassessmentStarted e) {
            return new ReassessmentCommand.StartReassessment(id, e.trigger(), e.explanation());
        } else if (event instanceof ReassessmentEvent.ReassessmentPlanned e) {
            return new ReassessmentCommand.PlanReassessment(id, e.newDpiaVersion(), e.askPeopleAgain(), e.explanation());
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e) {
            return new ReassessmentCommand.ConcludeReassessment(id, e.outcome(), e.motivation(), e.decidedOn());
        } else if (event instanceof ReassessmentEvent.ReassessmentScheduled e) {
            return new ReassessmentCommand.ScheduleReassessment(id, e.trigger(), e.explanation(), e.dueOn(), e.bulk());
        } else if (event instanceof ReassessmentEvent.ReassessmentTermSet) {
            return new ReassessmentCommand.PlanReassessmentTerm(id);
        } else if (event instanceof ReassessmentEvent.ReassessmentAnnounced) {
            return new ReassessmentCommand.AnnounceReassessment(id);
        } else if (event instanceof ReassessmentEvent.ReassessmentExtended e) {
            return new ReassessmentCommand.ExtendReassessment(id, e.until(), e.motivation(), e.decidedOn());
        } else if (event instanceof ReassessmentEvent.ReassessmentDue) {
            return new ReassessmentCommand.MarkReassessmentDue(id);
        } else if (event instanceof ReassessmentEvent.EscalationRaised e) {
            return new ReassessmentCommand.MarkReassessmentOverdue(id, e.level());
        }
        return new ReassessmentCommand.MarkReassessmentOverdue(id,
                Causes.follower(next, ReassessmentEvent.EscalationRaised.class)
                        .map(ReassessmentEvent.EscalationRaised::level).orElse(Causes.NOT_KEPT));
    }

    /** Before it was recorded with the import, a timer recorded that the re-assessment was due. */
    private static ProjectCommand legacy(ReassessmentEvent.LegacyDpiaImported e, Boolean dueByTimer) {
        return new ReassessmentCommand.ImportLegacyDpia(
                e.projectId(), e.municipality(), e.name(), e.description(), e.themes(), e.kind(), e.isPilot(), e.plannedGoLive(),
                e.dpiaDate(), e.version(), dueByTimer);
    }

    private static List<ProjectCommand> closing(List<ProjectEvent> next) {
        ProjectEvent event = next.get(0);
        if (event instanceof ClosingEvent.ProcessingEnded e) {
            return List.of(new ClosingCommand.EndProcessing(e.projectId(), e.reason(), e.endedOn()));
        } else if (event instanceof ClosingEvent.DataDeletionConfirmed e) {
            return List.of(new ClosingCommand.ConfirmDataDeletion(e.projectId(), e.deletions()));
        } else if (event instanceof ClosingEvent.LessonsRecorded e) {
            return Causes.follower(next, ClosingEvent.CaseClosed.class)
                    .map(closed -> List.<ProjectCommand>of(
                            new ClosingCommand.CloseProject(e.projectId(), e.lessons(), closed.resultType())))
                    .orElse(List.of());
        }
        return List.of();
    }
}
