package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.project.FgCommand.Next;
import nl.waarborg.domain.project.PreScanCommand.Need;
import nl.waarborg.domain.project.ViewsCommand.Approach;

/**
 * The commands that can be behind an event, made again from what the event and those right after it tell. What an event
 * did not keep and no later decision reads is filled in: a reason that was given, a day on which it was decided.
 */
final class Causes {

    /** Stands for a text that was given at the time and that the event does not keep. */
    static final String NOT_KEPT = "De tekst van toen staat niet in de gebeurtenis.";

    private Causes() {}

    /**
     * The commands that may explain the first of these events, most telling first; none when no command can.
     *
     * @param next the event to explain and what follows it
     * @param today the day on which it was done
     */
    static List<ProjectCommand> of(List<ProjectEvent> next, LocalDate today) {
        ProjectEvent first = next.get(0);
        if (first instanceof IdeaEvent) {
            return idea(next);
        } else if (first instanceof PreScanEvent e) {
            return preScan(e, today);
        } else if (first instanceof DpiaEvent e) {
            return List.of(dpia(e));
        } else if (first instanceof InventoryEvent.AsBuiltVerificationRecorded e) {
            return List.of(new InventoryCommand.RecordAsBuiltCheck(e.projectId(), e.checkedOn(), e.checkedBy(), e.sensors()));
        } else if (first instanceof ViewsEvent e) {
            return List.of(views(e));
        } else if (first instanceof SecurityEvent.SecurityReviewCompleted e) {
            return List.of(new SecurityCommand.CompleteSecurityReview(e.projectId(), e.availability(), e.integrity(),
                    e.confidentiality(), e.threats(), e.controls(), e.verdict()));
        } else if (first instanceof FgEvent e) {
            return List.of(fg(e));
        } else if (first instanceof AdoptionEvent e) {
            return List.of(adoption(e, today));
        }
        return LaterCauses.of(next, today);
    }

    private static List<ProjectCommand> idea(List<ProjectEvent> next) {
        ProjectEvent first = next.get(0);
        if (first instanceof IdeaEvent.ProjectIdeaRegistered e) {
            return follower(next, IdeaEvent.PlannedGoLiveSet.class)
                    .map(set -> List.<ProjectCommand>of(new IdeaCommand.RegisterIdea(
                            e.projectId(), e.municipality(), e.name(), e.description(), e.themes(), e.kind(), e.isPilot(),
                            e.temporary(), e.endsOn(), set.plannedGoLive(), e.eventOn(), e.framework(),
                            e.fundamentalRights(), e.body())))
                    .orElse(List.of());
        } else if (first instanceof IdeaEvent.PlannedGoLiveChanged e) {
            return List.of(new IdeaCommand.ChangePlannedGoLive(e.projectId(), e.plannedGoLive(), e.reason()));
        } else if (first instanceof IdeaEvent.CaseWithdrawn e) {
            return List.of(new IdeaCommand.WithdrawProject(e.projectId(), e.reason()));
        }
        return List.of();
    }

    /** The event right behind the first, when it is of this kind. */
    static <E extends ProjectEvent> Optional<E> follower(List<ProjectEvent> next, Class<E> kind) {
        return next.stream().skip(1).limit(1).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static List<ProjectCommand> preScan(PreScanEvent event, LocalDate today) {
        if (event instanceof PreScanEvent.PreScanCompleted e) {
            return List.of(new PreScanCommand.CompletePreScan(
                    e.projectId(), e.personalData(), e.reasoning(), e.systematicEvaluation(), e.largeScaleSpecialData(),
                    e.systematicMonitoringOfPublicSpace(), e.apList(), e.wp248(), e.explanation(), e.peoplePerYear(),
                    e.vulnerablePeople(), e.specialData(), e.aiClass(), e.cloud(), e.transferOutsideEea(), e.sources()));
        } else if (event instanceof PreScanEvent.DpiaRequiredConcluded e) {
            return List.of(new PreScanCommand.DecideOnDpiaNeed(e.projectId(), Need.DPIA_NEEDED, e.reason(), today));
        } else if (event instanceof PreScanEvent.DpiaNotRequiredDecided e) {
            return List.of(new PreScanCommand.DecideOnDpiaNeed(
                    e.projectId(), Need.DPIA_NOT_NEEDED, e.motivation(), e.decidedOn()));
        } else if (event instanceof PreScanEvent.NoPersonalDataConcluded e) {
            return List.of(new PreScanCommand.ConcludeNoPersonalData(e.projectId(), e.reasoning(), e.fgConsulted()));
        } else if (event instanceof PreScanEvent.FgAdviceRequested e) {
            return List.of(new PreScanCommand.RequestFgAdvice(e.projectId(), e.question()));
        } else if (event instanceof PreScanEvent.FgDpiaNeedAdvised e) {
            return List.of(new PreScanCommand.AdviseOnDpiaNeed(e.projectId(), e.need(), e.motivation()));
        }
        return List.of();
    }

    /** A draft that a first text opened by itself reads as one that was opened before it: the rules are the same. */
    private static ProjectCommand dpia(DpiaEvent event) {
        if (event instanceof DpiaEvent.ProposalRevised e) {
            return new DpiaCommand.ReviseProposal(e.projectId(), e.proposal(), null);
        } else if (event instanceof DpiaEvent.AgreementRecorded e) {
            return new DpiaCommand.RecordAgreement(
                    e.projectId(), e.party(), e.signedOn(), e.validFrom(), e.validUntil(), e.document());
        } else if (event instanceof DpiaEvent.ParagraphRevised e) {
            return new DpiaCommand.ReviseParagraph(e.projectId(), e.paragraph(), e.answers(), null);
        } else if (event instanceof DpiaEvent.ProcessingsRevised e) {
            return new DpiaCommand.ReviseProcessings(e.projectId(), e.processings(), null);
        } else if (event instanceof DpiaEvent.PersonalDataRevised e) {
            return new DpiaCommand.RevisePersonalData(e.projectId(), e.personalData(), null);
        } else if (event instanceof DpiaEvent.SensorsRevised e) {
            return new DpiaCommand.ReviseSensors(e.projectId(), e.sensors(), null);
        } else if (event instanceof DpiaEvent.PartiesRevised e) {
            return new DpiaCommand.ReviseParties(e.projectId(), e.parties(), null);
        } else if (event instanceof DpiaEvent.ResponsibilitiesRevised e) {
            return new DpiaCommand.ReviseResponsibilities(e.projectId(), e.responsibilities(), null);
        } else if (event instanceof DpiaEvent.RisksAssessed e) {
            return new DpiaCommand.AssessRisks(e.projectId(), e.tableHash() == null ? null : e.table(), e.risks(), null);
        } else if (event instanceof DpiaEvent.MeasuresPlanned e) {
            return new DpiaCommand.PlanMeasures(e.projectId(), e.measures(), null);
        } else if (event instanceof DpiaEvent.NecessityTestRecorded e) {
            return new DpiaCommand.RecordNecessityTest(e.projectId(), e.test(), null);
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
            return new DpiaCommand.SubmitDpia(e.projectId(), e.remarks(), e.version());
        }
        return new DpiaCommand.StartDpia(event.projectId());
    }

    private static ProjectCommand views(ViewsEvent event) {
        if (event instanceof ViewsEvent.StakeholderConsultationOpened e) {
            return new ViewsCommand.PlanViews(
                    e.projectId(), Approach.ASK, e.methods(), e.audience(), e.from(), e.until(), null);
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaiverProposed e) {
            return new ViewsCommand.PlanViews(e.projectId(), Approach.WAIVE, null, null, null, null, e.reason());
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaived e) {
            return new ViewsCommand.DecideOnWaiver(e.projectId(), true, e.motivation());
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaiverRefused e) {
            return new ViewsCommand.DecideOnWaiver(e.projectId(), false, e.motivation());
        }
        ViewsEvent.StakeholderConsultationClosed e = (ViewsEvent.StakeholderConsultationClosed) event;
        return new ViewsCommand.CloseViews(e.projectId(), e.result(), e.responses(), e.report(), e.answers(), e.closedOn());
    }

    private static ProjectCommand fg(FgEvent event) {
        if (event instanceof FgEvent.FgAdviceIssued e) {
            return new FgCommand.IssueFgAdvice(
                    e.projectId(), e.advice(), e.motivation(), e.points(), e.priorConsultationNeeded(), e.monitoring());
        } else if (event instanceof FgEvent.FgConditionsConfirmed e) {
            return new FgCommand.IssueFgAdvice(e.projectId(), e.advice(), e.motivation(), List.of(), false, null);
        } else if (event instanceof FgEvent.FgInformationRequested e) {
            return new FgCommand.IssueFgAdvice(e.projectId(), e.advice(), e.question(), List.of(), false, null);
        } else if (event instanceof FgEvent.FgInformationProvided e) {
            return new FgCommand.ProvideFgInformation(e.projectId(), e.answer());
        } else if (event instanceof FgEvent.DpiaReturnedForRework e) {
            return new FgCommand.HandleFgAdvice(e.projectId(), Next.REWORK, e.explanation());
        } else if (event instanceof FgEvent.DpiaPutToDecider e) {
            return new FgCommand.HandleFgAdvice(e.projectId(), Next.PUT_TO_DECIDER, e.explanation());
        } else if (event instanceof FgEvent.FgAdviceResponseRecorded e) {
            return new FgCommand.RespondToFgAdvice(e.projectId(), e.responses(), e.decidedOn());
        } else if (event instanceof FgEvent.FgAdviceOverdueSignalled e) {
            return new FgCommand.MarkFgAdviceOverdue(e.projectId());
        } else if (event instanceof FgEvent.FgUnsolicitedAdviceIssued e) {
            return new FgCommand.GiveUnsolicitedFgAdvice(e.projectId(), e.advice());
        }
        return new FgCommand.AddFgPostscript(event.projectId(), ((FgEvent.FgPostscriptAdded) event).postscript());
    }

    private static ProjectCommand adoption(AdoptionEvent event, LocalDate today) {
        if (event instanceof AdoptionEvent.DpiaAdopted e) {
            return new AdoptionCommand.DecideOnDpia(
                    e.projectId(), e.conditionally() ? Decision.CONDITIONALLY_APPROVED : Decision.APPROVED, e.motivation(),
                    e.residualRiskAcceptance(), e.decidedOn(), e.hash());
        } else if (event instanceof AdoptionEvent.DpiaReturned e) {
            return new AdoptionCommand.DecideOnDpia(
                    e.projectId(), Decision.RETURNED, e.motivation(), null, e.decidedOn(), null);
        } else if (event instanceof AdoptionEvent.CaseRejected e) {
            return new AdoptionCommand.DecideOnDpia(e.projectId(), Decision.REJECTED, e.reason(), null, e.decidedOn(), null);
        }
        return new AdoptionCommand.DecideOnDpia(event.projectId(), Decision.REFERRED_TO_AP, NOT_KEPT, null, today, null);
    }
}
