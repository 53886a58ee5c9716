package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.DpiaCommand;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.SecurityCommand;
import nl.waarborg.domain.risk.Level;

/** Tells again how the DPIA was written, advised upon and adopted. */
final class AdviceRetelling {

    private static final String FROM_FILE = "Overgenomen uit het ingevoerde dossier.";
    /** The least a summary must say of the reasons for departing from the FG; less is no reason. */
    private static final int DEPARTURE_SUMMARY = 20;

    private final Summary project;
    private final Rehearsal rehearsal;
    private final Omissions omissions;

    AdviceRetelling(Summary project, Rehearsal rehearsal, Omissions omissions) {
        this.project = project;
        this.rehearsal = rehearsal;
        this.omissions = omissions;
    }

    private void give(PathEntry entry, ProjectCommand command) {
        rehearsal.give(entry.on(), command);
    }

    /** Tells an entry of these topics; false for any other. */
    boolean tell(PathEntry entry) {
        LocalDate on = entry.on();
        switch (entry.event()) {
            case "DpiaStarted" -> omissions.draft(on);
            case "NecessityTestRecorded" -> necessity(entry);
            case "DpiaSubmittedForFgAdvice" -> omissions.submit(entry.text("versie"), on);
            case "SecurityReviewCompleted" -> omissions.review(entry.value("uitkomst", SecurityCommand.Verdict.class), on);
            case "FgAdviceIssued" -> advice(entry);
            case "FgInformationRequested" -> give(entry, new FgCommand.IssueFgAdvice(project.id(),
                    FgCommand.Advice.INFORMATION_NEEDED, Inferred.written(entry.text("vraag"), 20), List.of(), false, null));
            case "FgInformationProvided" -> give(entry, new FgCommand.ProvideFgInformation(project.id(), FROM_FILE));
            case "FgConditionsConfirmed" -> {
                omissions.version(entry.text("versie"), on);
                give(entry, new FgCommand.IssueFgAdvice(project.id(), FgCommand.Advice.CONDITIONS_MET,
                        Inferred.written(entry.text("motivering"), 20), List.of(), false, null));
            }
            case "DpiaReturnedForRework" -> {
                lies(entry.text("versie"));
                omissions.handle(FgCommand.Next.REWORK, on);
            }
            case "FgAdviceResponseRecorded" -> respond(entry);
            case "FgUnsolicitedAdviceIssued" -> give(entry, new FgCommand.GiveUnsolicitedFgAdvice(project.id(), FROM_FILE));
            case "FgPostscriptAdded" -> give(entry, new FgCommand.AddFgPostscript(project.id(), FROM_FILE));
            case "DpiaAdopted" -> adopt(entry, AdoptionCommand.Decision.APPROVED);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The version that is named must be the one that lies there. */
    private void lies(String label) {
        DpiaState.Version current = rehearsal.state().dpia().current();
        if (current == null || !current.label().equals(label)) {
            throw new NotPossible("import.old-version", label, current == null ? "-" : current.label());
        }
    }

    private void necessity(PathEntry entry) {
        NecessityTest test = project.dpia().necessity();
        boolean failed = Words.plain(entry.text("uitkomst")).startsWith("NIET");
        NecessityTest recorded = test == null
                ? new NecessityTest(NecessityTest.Tracking.NO_MOVEMENTS, !failed, FROM_FILE, !failed, FROM_FILE, !failed,
                        FROM_FILE, List.of())
                : new NecessityTest(test.tracking(), test.necessary() && !failed, test.necessityReason(), test.effective(),
                        test.effectivenessEvidence(), test.proportionate() && !failed, test.proportionalityReason(),
                        test.alternatives());
        omissions.draft(entry.on());
        give(entry, new DpiaCommand.RecordNecessityTest(project.id(), recorded, null));
    }

    private void advice(PathEntry entry) {
        Words.Advice advice = entry.value("soort", Words.Advice.class);
        String version = entry.text("versie");
        if (version.equals("prescan")) {
            PreScanCommand.Need need = advice == Words.Advice.DPIA_NOT_NEEDED
                    ? PreScanCommand.Need.DPIA_NOT_NEEDED : PreScanCommand.Need.DPIA_NEEDED;
            give(entry, new PreScanCommand.AdviseOnDpiaNeed(project.id(), need, Inferred.written(entry.text("punt"), 20)));
            return;
        }
        if (advice.onVersion() == null) {
            throw new NotPossible("import.advice-not-on-version", version);
        }
        omissions.version(version, entry.on());
        String point = entry.textOr("punt", "Advies");
        boolean negative = advice == Words.Advice.NEGATIVE || advice == Words.Advice.NEGATIVE_UNLESS_PRIOR_CONSULTATION;
        List<FgCommand.Point> points = advice.onVersion().needsResponse()
                ? List.of(new FgCommand.Point(shortened(point), point,
                        negative ? FgCommand.Weight.BLOCKING : FgCommand.Weight.CONDITION))
                : List.of();
        give(entry, new FgCommand.IssueFgAdvice(project.id(), advice.onVersion(), Inferred.written(entry.text("punt"), 20),
                points, advice == Words.Advice.NEGATIVE_UNLESS_PRIOR_CONSULTATION, null));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 99) + "…";
    }

    private void respond(PathEntry entry) {
        FgEvent.FgAdviceIssued advice = rehearsal.state().fg().advice();
        FgCommand.Reaction reaction = entry.value("reactie", FgCommand.Reaction.class);
        String motivation = entry.text("motivering");
        if (reaction != FgCommand.Reaction.ADOPTED && (motivation == null || motivation.strip().length() < DEPARTURE_SUMMARY)) {
            throw new NotPossible("import.departure-unmotivated");
        }
        if (advice != null && staysAsItIs(entry) && rehearsal.state().dpia().current() != null
                && !rehearsal.state().dpia().isCurrentAdopted() && advice.advice().needsResponse()) {
            omissions.handle(FgCommand.Next.PUT_TO_DECIDER, entry.on());
        }
        List<FgCommand.PointResponse> responses = advice == null || advice.points().isEmpty()
                ? List.of(new FgCommand.PointResponse("Advies", reaction, motivation))
                : advice.points().stream().map(p -> new FgCommand.PointResponse(p.subject(), reaction, motivation)).toList();
        give(entry, new FgCommand.RespondToFgAdvice(project.id(), responses, entry.on()));
    }

    /** Whether the next thing that happens to the DPIA happens to the version that lies there now. */
    private boolean staysAsItIs(PathEntry entry) {
        DpiaState.Version current = rehearsal.state().dpia().current();
        List<PathEntry> later = project.path().subList(project.path().indexOf(entry) + 1, project.path().size());
        return current != null && later.stream()
                .filter(next -> List.of("DpiaAdopted", "FgConditionsConfirmed", "DpiaSubmittedForFgAdvice", "FgAdviceIssued",
                        "DpiaReturnedForRework", "CaseRejected").contains(next.event()))
                .findFirst()
                .map(next -> next.event().equals("CaseRejected")
                        || next.event().equals("DpiaAdopted") && current.label().equals(next.text("versie")))
                .orElse(false);
    }

    /** Adopts, or with a high risk also accepts it; refers to the AP where a path asks the AP without adopting. */
    void adopt(PathEntry entry, AdoptionCommand.Decision decision) {
        if (entry.text("versie") != null) {
            omissions.version(entry.text("versie"), entry.on());
        }
        omissions.views(entry.on());
        omissions.securityReview(entry.on());
        boolean high = rehearsal.state().dpia().content().highestResidualRisk() == Level.HIGH;
        give(entry, new AdoptionCommand.DecideOnDpia(
                project.id(), decision, Inferred.written(entry.text("motivering"), 20), high ? FROM_FILE : null, entry.on(),
                null));
    }
}
