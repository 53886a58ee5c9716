package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.PriorConsultationCommand.Message;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.risk.Level;

/** Tells again what passed between the municipality, its council and the AP. */
final class CouncilAndApRetelling {

    private static final String FROM_FILE = "Overgenomen uit het ingevoerde dossier.";

    private final Summary project;
    private final Rehearsal rehearsal;
    private final Omissions omissions;

    CouncilAndApRetelling(Summary project, Rehearsal rehearsal, Omissions omissions) {
        this.project = project;
        this.rehearsal = rehearsal;
        this.omissions = omissions;
    }

    private void give(PathEntry entry, ProjectCommand command) {
        rehearsal.give(entry.on(), command);
    }

    /** Tells an entry of these topics; false for any other. */
    boolean tell(PathEntry entry) {
        return council(entry) || ap(entry);
    }

    private boolean council(PathEntry entry) {
        LocalDate on = entry.on();
        if (entry.event().startsWith("Council") && !entry.event().equals("CouncilInvolvementDetermined")) {
            omissions.council(on);
        }
        switch (entry.event()) {
            case "CouncilInvolvementDetermined" -> omissions.determineCouncil(on);
            case "CouncilInformed" -> give(entry, new CouncilCommand.InformCouncil(project.id(), on, FROM_FILE));
            case "CouncilConsultationOpened" ->
                    give(entry, new CouncilCommand.OpenCouncilConsultation(project.id(), on, FROM_FILE));
            case "CouncilViewsReceived" -> {
                if (!project.names("CouncilConsultationOpened")) {
                    give(entry, new CouncilCommand.OpenCouncilConsultation(project.id(), on, FROM_FILE));
                }
                give(entry, new CouncilCommand.RecordCouncilViews(
                        project.id(), entry.value("uitkomst", CouncilCommand.Outcome.class), FROM_FILE, on));
            }
            case "CouncilViewsAnswered" -> give(entry, new CouncilCommand.AnswerCouncilViews(project.id(), FROM_FILE, on));
            case "CouncilFrameworkAdopted", "CouncilFrameworkRejected" -> give(entry,
                    new CouncilCommand.RecordCouncilFramework(
                            project.id(), entry.event().equals("CouncilFrameworkAdopted"), FROM_FILE, on));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean ap(PathEntry entry) {
        LocalDate on = entry.on();
        switch (entry.event()) {
            case "PriorConsultationRequired" -> {
                if (!rehearsal.follows(entry.event())) {
                    give(entry, new AdoptionCommand.DecideOnDpia(project.id(), AdoptionCommand.Decision.REFERRED_TO_AP,
                            Inferred.written(entry.text("reden"), 20), null, on, null));
                }
            }
            case "PriorConsultationPrepared" -> give(entry, new PriorConsultationCommand.PreparePriorConsultation(
                    project.id(), FROM_FILE, FROM_FILE, FROM_FILE, FROM_FILE, FROM_FILE));
            case "PriorConsultationSubmitted" -> {
                omissions.preparedForAp(on);
                give(entry, new PriorConsultationCommand.SubmitPriorConsultation(project.id(), on, FROM_FILE));
            }
            case "PriorConsultationReceiptConfirmed" -> {
                LocalDate received = entry.value("ontvangst", LocalDate.class);
                omissions.sentToAp(received.isAfter(on) ? on : received);
                give(entry, new PriorConsultationCommand.ConfirmApReceipt(project.id(), received, "niet vermeld"));
            }
            case "PriorConsultationExtended" -> message(entry, Message.EXTENSION, null, List.of());
            case "ApInformationRequested" -> message(entry, Message.INFORMATION_REQUEST, null, List.of());
            case "ApInformationProvided" ->
                    give(entry, new PriorConsultationCommand.ProvideApInformation(project.id(), on, FROM_FILE));
            case "ApAdviceReceived" -> {
                Outcome outcome = entry.value("uitkomst", Outcome.class);
                message(entry, Message.ADVICE, outcome,
                        outcome == Outcome.ADVICE_WITH_MEASURES ? measuresOfHighRisks() : List.of());
            }
            case "PriorConsultationWithdrawn" -> give(entry, new PriorConsultationCommand.WithdrawPriorConsultation(
                    project.id(), Inferred.written(entry.text("reden"), 20)));
            case "PriorConsultationTermExpired" ->
                    give(entry, new PriorConsultationCommand.MarkApTermExpired(project.id()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void message(PathEntry entry, Message message, Outcome outcome, List<String> measures) {
        give(entry, new PriorConsultationCommand.RecordApMessage(
                project.id(), message, entry.on(), outcome, FROM_FILE, measures));
    }

    /** A summary does not name the AP's measures: they are the ones before go-live of the risks that stay high. */
    private List<String> measuresOfHighRisks() {
        Dpia content = rehearsal.state().dpia().content();
        List<String> beforeGoLive = content.measures().stream().filter(Measure::beforeGoLive).map(Measure::id).toList();
        return content.risks().stream().filter(risk -> content.residualLevel(risk) == Level.HIGH)
                .map(Risk::measures).flatMap(List::stream).filter(beforeGoLive::contains).distinct().toList();
    }
}
