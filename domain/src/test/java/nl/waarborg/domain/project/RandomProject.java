package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.Samples.ID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.Step;

/** Well-formed commands by all sorts of people on one project: mostly some sensible next step, often anything at all. */
final class RandomProject {

    /** A command and who gives it. */
    record Try(Actor actor, ProjectCommand command) {}

    private final SplittableRandom random;
    private final ProjectState state;
    private LocalDate today = Samples.TODAY;
    private final List<Supplier<ProjectCommand>> anything = new ArrayList<>();

    private static final List<Actor> ODD_PEOPLE = List.of(
            Cast.person("projectleider", Role.COLLEGE), Cast.person("privacy-officer", Role.FG),
            Cast.person("fg", Role.COLLEGE), Cast.person("ciso", Role.COLLEGE), Cast.person("college", Role.PROJECT_LEADER),
            Cast.person("privacy-officer", Role.CISO), Cast.person("alleskunner", Role.PROJECT_LEADER, Role.COLLEGE),
            Cast.person("dubbele-fg", Role.FG, Role.PROJECT_LEADER), Cast.person("tweede-fg", Role.FG),
            Cast.person("tweede-college", Role.COLLEGE),
            new Actor("test", "vervanger", Set.of(Role.COLLEGE), Set.of(Cast.CITY), "projectleider"),
            new Actor("test", "vervanger-fg", Set.of(Role.FG), Set.of(Cast.CITY), "fg"),
            new Actor("test", "controleur", Set.of(Role.CISO), Set.of(Cast.CITY), "privacy-officer"),
            new Actor("test", "vreemd", Set.of(Role.COLLEGE), Set.of("GM-O"), null));

    RandomProject(SplittableRandom random, ProjectState state) {
        this.random = random;
        this.state = state;
        anything.addAll(List.of(this::writing, this::writing, this::writing, this::writing, this::advising, this::advising,
                this::deciding, this::deciding, this::atTheAp, this::atTheAp, this::council, this::using, this::using,
                this::preScanning, this::measuring, this::measuring, this::ending, this::working));
    }

    LocalDate today() {
        return today;
    }

    Try next() {
        if (chance(15)) {
            today = today.plusDays(random.nextInt(chance(5) ? 1_500 : 30));
        }
        if (!state.exists()) {
            return chance(6) ? new Try(Cast.OFFICER, Samples.legacy()) : new Try(Cast.LEADER, idea());
        }
        ProjectCommand command = chance(72) ? sensible() : pick(anything).get();
        return new Try(chance(88) ? fitting(command) : pick(chance(50) ? ODD_PEOPLE : Cast.EVERYBODY), command);
    }

    private Actor fitting(ProjectCommand command) {
        List<Actor> able = Cast.EVERYBODY.stream().filter(actor -> Decisions.mayAct(command.getClass(), actor)).toList();
        return pick(able);
    }

    private ProjectCommand idea() {
        return Samples.idea(Set.of(pick(List.of(IdeaCommand.Theme.values()))), chance(70) ? IdeaCommand.Kind.SENSOR
                : IdeaCommand.Kind.APP, chance(50), false, null);
    }

    /** The step that brings the project on from where it is. */
    private ProjectCommand sensible() {
        DpiaState dpia = state.dpia();
        if (state.use().isInUse()) {
            return chance(75) ? inUse() : using();
        } else if (state.preScan().answers() == null) {
            return preScanning();
        } else if (state.preScan().needsNoDpia()) {
            return preparing();
        } else if (state.preScan().conclusion() == PreScanState.Conclusion.OPEN) {
            return preScanning();
        } else if (dpia.current() == null) {
            return drafting();
        } else if (!dpia.isCurrentAdopted()) {
            return adopting();
        }
        return state.priorConsultation().isPending() ? consulting() : preparing();
    }

    private ProjectCommand longer() {
        LocalDate last = state.use().endsOn() == null ? today : state.use().endsOn();
        return new UseCommand.ExtendUse(ID, (last.isBefore(today) ? today : last).plusDays(random.nextInt(500)),
                "De proef duurt langer en alle afspraken zijn opnieuw bekeken.", today);
    }

    private ProjectCommand inUse() {
        if (state.use().endsOn() != null && chance(10)) {
            return longer();
        } else if (state.use().isPaused() && chance(30)) {
            return new UseCommand.ResumeProcessing(ID, today);
        }
        if (!state.use().hasOpenChange()) {
            return chance(50) ? new UseCommand.ReportChange(ID, "Een camera-module erbij") : using();
        } else if (state.use().changeClass() == null) {
            return Samples.classify(chance(75), chance(50));
        } else if (state.use().changeNeedsVersion()) {
            return state.dpia().current() == null ? drafting() : state.dpia().isCurrentAdopted() ? writing() : adopting();
        } else if (state.use().changeClass() == UseCommand.ChangeClass.MATERIAL
                && state.priorConsultation().isPending()) {
            return consulting();
        }
        ProjectCommand next = preparing();
        return next instanceof GoLiveCommand || next instanceof UseCommand.StartProcessing
                ? new UseCommand.SettleChange(ID, chance(90), "Zoals besloten door het college") : next;
    }

    private ProjectCommand drafting() {
        if (!state.views().isSettled() && chance(60)) {
            return views();
        }
        List<Completeness.Gap> gaps = Completeness.gaps(state.dpia().content());
        boolean complete = gaps.isEmpty() && !state.dpia().content().sensors().isEmpty()
                && !state.dpia().content().responsibilities().isEmpty() && !state.dpia().content().measures().isEmpty();
        return complete && chance(70) ? new DpiaCommand.SubmitDpia(ID, null, null) : missing();
    }

    private ProjectCommand missing() {
        var content = state.dpia().content();
        if (content.proposal().isBlank()) {
            return new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null);
        } else if (content.processings().isEmpty()) {
            return new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing()), null);
        } else if (content.personalData().isEmpty()) {
            return new DpiaCommand.RevisePersonalData(ID, List.of(Samples.data(DataItem.Type.ORDINARY, null, false)), null);
        } else if (content.sensors().isEmpty()) {
            return new DpiaCommand.ReviseSensors(ID, List.of(Samples.sensor()), null);
        } else if (content.parties().isEmpty()) {
            return parties();
        } else if (content.responsibilities().isEmpty()) {
            return new DpiaCommand.ReviseResponsibilities(ID, List.of(Samples.responsibility()), null);
        } else if (content.measures().isEmpty()) {
            return new DpiaCommand.PlanMeasures(ID, List.of(Samples.measure("M1")), null);
        } else if (content.risks().isEmpty()) {
            return risks();
        } else if (content.necessity() == null) {
            return new DpiaCommand.RecordNecessityTest(ID, Samples.necessity(Tracking.COUNTING, true), null);
        }
        List<DpiaCommand.ReviseParagraph> open = FullAnswers.to(ID, content);
        return open.isEmpty() ? writing() : pick(open);
    }

    private ProjectCommand adopting() {
        DpiaState.Version version = state.dpia().current();
        boolean advised = state.fg().advisedOn(version) || state.fg().confirmedOn(version);
        if (!advised || chance(10)) {
            return advising();
        } else if (state.securityReview() == null || !state.securityReview().hash().equals(version.hash())) {
            return review();
        } else if (state.fg().advice().advice().needsResponse() && state.fg().response() == null) {
            return respond();
        } else if (!state.views().isSettled()) {
            return views();
        }
        return chance(85) ? onDpia(AdoptionCommand.Decision.APPROVED) : deciding();
    }

    private ProjectCommand consulting() {
        return switch (state.priorConsultation().phase()) {
            case REQUIRED -> Samples.prepareAp(chance(95));
            case PREPARED -> new PriorConsultationCommand.SubmitPriorConsultation(ID, today, null);
            case SUBMITTED -> new PriorConsultationCommand.ConfirmApReceipt(ID, today, "Z2026-1");
            default -> atTheAp();
        };
    }

    private ProjectCommand preparing() {
        if (state.dpia().current() != null && !state.preScan().needsNoDpia() && (state.securityReview() == null
                || !state.securityReview().hash().equals(state.dpia().current().hash()))) {
            return review();
        } else if (state.preScan().needsNoDpia() && state.dpia().content().parties().isEmpty() && chance(40)) {
            return parties();
        } else if (state.preScan().needsNoDpia() && state.dpia().content().responsibilities().isEmpty() && chance(40)) {
            return new DpiaCommand.ReviseResponsibilities(ID, List.of(Samples.responsibility()), null);
        } else if (state.council().involvement() == null || !state.council().isFulfilled() || state.council().needsAnswer()) {
            return council();
        } else if (state.dpia().content().measures().stream().anyMatch(m -> !state.measures().isVerified(m.id()))) {
            return measuring();
        } else if (state.use().published().size() < 4) {
            return publish();
        } else if (chance(10)) {
            return pick(anything).get();
        }
        return state.use().isApproved() ? new UseCommand.StartProcessing(ID, today) : goLive(GoLiveCommand.Decision.GO);
    }

    private ProjectCommand preScanning() {
        return switch (random.nextInt(9)) {
            case 0 -> new PreScanCommand.ConcludeNoPersonalData(ID, "Niemand is te herkennen.", chance(50));
            case 1 -> new PreScanCommand.AdviseOnDpiaNeed(ID, pick(List.of(PreScanCommand.Need.values())), "Kleine schaal, een criterium.");
            case 2 -> new PreScanCommand.DecideOnDpiaNeed(ID, pick(List.of(PreScanCommand.Need.values())), "Kleine schaal en toestemming.", today);
            case 3 -> new PreScanCommand.RequestFgAdvice(ID, "Is een DPIA nodig?");
            default -> Samples.preScan(chance(75) ? Answer.YES : pick(List.of(Answer.values())), random.nextInt(4), chance(60),
                    random.nextInt(1_000_000));
        };
    }

    private ProjectCommand writing() {
        boolean odd = chance(30);
        return switch (random.nextInt(13)) {
            case 0 -> new DpiaCommand.StartDpia(ID);
            case 11 -> new DpiaCommand.RecordAgreement(ID, Samples.processor(Party.Agreement.DRAFT, null, null).name(),
                    today.minusDays(random.nextInt(9)), null,
                    odd ? today.plusDays(random.nextInt(400)) : null, "Document 4");
            case 10 -> new DpiaCommand.ReviseParagraph(ID, odd ? "p99" : "p17",
                    List.of(new Given("acceptance", List.of("Aanvaardbaar " + random.nextInt(3)))), null);
            case 1 -> new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL + random.nextInt(3), null);
            case 2 -> new DpiaCommand.ReviseProcessings(ID, List.of(Samples.processing()), null);
            case 3 -> new DpiaCommand.RevisePersonalData(ID, List.of(Samples.data(
                    odd ? pick(List.of(DataItem.Type.values())) : DataItem.Type.ORDINARY, chance(50) ? "UAVG 22" : null,
                    chance(5))), null);
            case 4 -> new DpiaCommand.ReviseSensors(ID, List.of(chance(5) ? Samples.halfSensor("S1") : Samples.sensor("S1",
                    odd ? pick(List.of(Answer.values())) : Answer.YES, odd && chance(50),
                    odd && chance(30) ? List.of("Anders") : List.of("Tellen"))), null);
            case 5 -> parties();
            case 6 -> new DpiaCommand.ReviseResponsibilities(ID, List.of(chance(80) ? Samples.responsibility()
                    : new Responsibility("Tellen", "Gemeente", null, null, null, null)), null);
            case 7 -> risks();
            case 8 -> new DpiaCommand.PlanMeasures(ID, List.of(odd
                    ? new Measure("M1", "Andere maatregel " + random.nextInt(2), Measure.Kind.LEGAL, "CISO", chance(90))
                    : chance(90) ? Samples.measure("M1")
                    : new Measure("M1", Samples.measure("M1").description(), Measure.Kind.TECHNICAL, "CISO", true,
                            pick(List.of(Measure.Status.values())), null)), null);
            case 9 -> new DpiaCommand.RecordNecessityTest(ID, Samples.necessity(
                    odd ? pick(List.of(Tracking.values())) : Tracking.COUNTING, chance(95)), null);
            default -> new DpiaCommand.SubmitDpia(ID, null, null);
        };
    }

    private ProjectCommand risks() {
        if (chance(15)) {
            return new DpiaCommand.AssessRisks(ID, "cnil-4x4/1", List.of(scored()), null);
        }
        Risk low = Samples.risk("R1", chance(65) ? Level.LOW : Level.HIGH);
        return new DpiaCommand.AssessRisks(ID, chance(80) ? List.of(low) : List.of(low, Samples.risk("R2", Level.HIGH)), null);
    }

    /** A risk on another scale, now and then half scored, irreversible or raised. */
    private Risk scored() {
        List<Step> steps = List.of(Step.VERY_LOW, Step.LOW, Step.HIGH, Step.VERY_HIGH);
        return new Risk("R1", "Herkenning van personen", "toegang tot beeld", Risk.Source.INCIDENT, pick(steps), pick(steps), chance(10),
                List.of("M1"), chance(10) ? null : pick(steps.subList(0, 3)), pick(steps.subList(0, 3)), chance(5), "Beeld blijft binnen",
                chance(10) ? Level.HIGH : null, chance(10) ? pick(List.of(Level.values())) : null, chance(80) ? "Er lopen kinderen" : null,
                null);
    }

    private ProjectCommand parties() {
        Party processor = Samples.processor(chance(85) ? Party.Agreement.SIGNED : pick(List.of(Party.Agreement.values())),
                chance(80) ? null : today.minusDays(10), chance(80) ? null : today.plusDays(random.nextInt(400)));
        return new DpiaCommand.ReviseParties(ID, List.of(Samples.city(), processor), null);
    }

    private ProjectCommand views() {
        return switch (state.views().phase()) {
            case OPEN -> Samples.closeViews(today);
            case WAIVER_PROPOSED -> new ViewsCommand.DecideOnWaiver(ID, chance(80), "Alleen eigen medewerkers, gehoord.");
            default -> chance(20) ? Samples.waive() : Samples.askPeople(today.minusDays(chance(80) ? 25 : 5));
        };
    }

    private ProjectCommand advising() {
        return switch (random.nextInt(12)) {
            case 0 -> Samples.advice(FgCommand.Advice.NEGATIVE, Samples.point("noodzaak"));
            case 1 -> Samples.advice(FgCommand.Advice.POSITIVE_WITH_CONDITIONS, Samples.point("duur"), Samples.point("borden"));
            case 2 -> Samples.advice(FgCommand.Advice.CONDITIONS_MET);
            case 3 -> Samples.advice(FgCommand.Advice.NEGATIVE_UNLESS_PRIOR_CONSULTATION, Samples.point("raadpleging"));
            case 4 -> Samples.advice(FgCommand.Advice.INFORMATION_NEEDED);
            case 5 -> new FgCommand.ProvideFgInformation(ID, "Het beeld blijft 0,2 seconde.");
            case 6 -> new FgCommand.HandleFgAdvice(ID, pick(List.of(FgCommand.Next.values())), "Zo gaan wij verder.");
            case 7 -> respond();
            case 8 -> new FgCommand.MarkFgAdviceOverdue(ID);
            default -> Samples.advice(FgCommand.Advice.POSITIVE);
        };
    }

    private ProjectCommand respond() {
        FgCommand.Reaction reaction = pick(List.of(FgCommand.Reaction.values()));
        String reasons = chance(85) ? Samples.REASONS : "kort";
        List<FgCommand.PointResponse> responses = List.of("noodzaak", "duur", "borden", "raadpleging").stream()
                .filter(subject -> chance(95))
                .map(subject -> new FgCommand.PointResponse(subject, reaction, reasons)).toList();
        return new FgCommand.RespondToFgAdvice(ID, responses, today);
    }

    private ProjectCommand review() {
        return Samples.review(chance(85) ? SecurityCommand.Verdict.APPROVED : pick(List.of(SecurityCommand.Verdict.values())));
    }

    private ProjectCommand deciding() {
        return switch (random.nextInt(6)) {
            case 0 -> goLive(pick(List.of(GoLiveCommand.Decision.GO, GoLiveCommand.Decision.GO_WITH_CONDITIONS,
                    GoLiveCommand.Decision.DEFER)));
            case 1 -> review();
            case 2 -> respond();
            default -> onDpia(pick(List.of(AdoptionCommand.Decision.APPROVED, AdoptionCommand.Decision.CONDITIONALLY_APPROVED,
                    AdoptionCommand.Decision.RETURNED, AdoptionCommand.Decision.REFERRED_TO_AP)));
        };
    }

    private ProjectCommand onDpia(AdoptionCommand.Decision decision) {
        return new AdoptionCommand.DecideOnDpia(ID, decision, "Besproken in de vergadering van het college.",
                chance(95) ? "Aanvaard met de maatregelen." : null, today, null);
    }

    private ProjectCommand goLive(GoLiveCommand.Decision decision) {
        return new GoLiveCommand.DecideGoLive(ID, decision, "Alle poorten bekeken en besloten.", List.of("Evalueren"),
                chance(50) ? null : today.plusDays(200 + random.nextInt(400)), today);
    }

    private ProjectCommand atTheAp() {
        return switch (random.nextInt(11)) {
            case 9, 10 -> new PriorConsultationCommand.ClassifyApAdvice(ID, pick(List.of(
                    PriorConsultationCommand.Outcome.NO_ADVICE_NEEDED, PriorConsultationCommand.Outcome.ADVICE_TO_REFRAIN)),
                    "Zo lezen wij de brief van de AP.", null);
            case 0 -> Samples.prepareAp(true);
            case 1 -> new PriorConsultationCommand.SubmitPriorConsultation(ID, today, null);
            case 2 -> new PriorConsultationCommand.ConfirmApReceipt(ID, today, "Z2026-1");
            case 3 -> new PriorConsultationCommand.WithdrawPriorConsultation(ID, "Een nieuwe versie komt eraan.");
            case 4 -> new PriorConsultationCommand.ProvideApInformation(ID, today, "De sleutel wisselt elke dag.");
            case 5 -> new PriorConsultationCommand.MarkApTermExpired(ID);
            default -> new PriorConsultationCommand.RecordApMessage(
                    ID, chance(70) ? PriorConsultationCommand.Message.ADVICE : pick(List.of(PriorConsultationCommand.Message.values())),
                    today, pick(List.of(PriorConsultationCommand.Outcome.values())), "Brief van de AP", List.of(chance(70) ? "M1" : "AP1"));
        };
    }

    private ProjectCommand council() {
        return switch (random.nextInt(7)) {
            case 0 -> new CouncilCommand.InformCouncil(ID, today, "Raadsinformatiebrief 3");
            case 1 -> new CouncilCommand.OpenCouncilConsultation(ID, today, "Raadsvoorstel 12");
            case 2 -> new CouncilCommand.RecordCouncilViews(ID, pick(List.of(CouncilCommand.Outcome.values())), "Motie over borden", today);
            case 3 -> new CouncilCommand.AnswerCouncilViews(ID, "Het college plaatst overal borden.", today);
            case 4 -> new CouncilCommand.RecordCouncilFramework(ID, chance(70), "Kader slimme toepassingen", today);
            default -> Samples.council(chance(20), chance(40));
        };
    }

    private ProjectCommand measuring() {
        String id = chance(85) ? "M1" : "AP1";
        return chance(50)
                ? new MeasureCommand.ImplementMeasures(ID, List.of(new MeasureCommand.Implemented(id, "testrapport")), today)
                : new MeasureCommand.VerifyMeasures(ID, List.of(new MeasureCommand.Verified(id, chance(85)
                        ? MeasureCommand.Finding.VERIFIED : MeasureCommand.Finding.FAILED, "pentest gezien")), today);
    }

    private ProjectCommand publish() {
        return chance(70) ? new PublicationCommand.PublishTransparency(
                        ID, "Borden op alle toegangswegen", "https://zandermeer.example", "Wij tellen en bewaren geen beeld.",
                        "VR-14", null, "geen algoritme", "SR-31", null, today)
                : new PublicationCommand.RecordPublication(ID, pick(List.of(PublicationCommand.Register.values())), "REF-1", chance(20), today);
    }

    private ProjectCommand working() {
        int thread = 1 + random.nextInt(3);
        return switch (random.nextInt(7)) {
            case 6 -> new DocumentCommand.AddDocument(ID, String.valueOf(random.nextInt(3)).repeat(64), "brief.pdf",
                    DocumentCommand.Format.PDF, 1_000, "Brief van de leverancier");
            case 0 -> new WorkbenchCommand.AssignParagraph(ID, "p5", chance(50) ? "test:privacy-officer" : null);
            case 1 -> new WorkbenchCommand.SetParagraphStatus(ID, "p5", pick(List.of(WorkbenchCommand.Status.values())));
            case 2 -> new WorkbenchCommand.ReplyToComment(ID, thread, "Vanwege de weekcijfers.");
            case 3 -> new WorkbenchCommand.ResolveThread(ID, thread);
            case 4 -> new WorkbenchCommand.ReopenThread(ID, thread);
            default -> new WorkbenchCommand.PlaceComment(ID, "p10", null, "Waarom een week?");
        };
    }

    private ProjectCommand using() {
        return switch (random.nextInt(19)) {
            case 0 -> new UseCommand.StartProcessing(ID, today);
            case 1 -> new UseCommand.PauseProcessing(ID, "Incident gemeld", today);
            case 2, 3 -> new UseCommand.ResumeProcessing(ID, today);
            case 4 -> new UseCommand.ReportChange(ID, "Een camera-module erbij");
            case 5 -> Samples.classify(chance(60), chance(50));
            case 6, 7 -> new UseCommand.SettleChange(ID, chance(85), "Zoals besloten door het college");
            case 8 -> new ReassessmentCommand.StartReassessment(
                    ID, pick(List.of(ReassessmentCommand.Trigger.values())), "Wij kijken opnieuw.");
            case 9 -> new ReassessmentCommand.ConcludeReassessment(
                    ID, pick(List.of(ReassessmentCommand.Outcome.values())), "Besloten door het college", today);
            case 10 -> chance(50) ? new ReassessmentCommand.MarkReassessmentDue(ID)
                    : new ReassessmentCommand.MarkReassessmentOverdue(ID, "college");
            case 11 -> new ReassessmentCommand.PlanReassessment(ID, chance(70), chance(30), "Nieuwe versie nodig");
            case 16 -> Samples.asBuilt(today, Samples.found("S1", pick(List.of(InventoryCommand.Found.values()))),
                    Samples.found("X9", InventoryCommand.Found.NOT_IN_INVENTORY));
            case 12 -> chance(60) ? new ReassessmentCommand.ScheduleReassessment(
                            ID, pick(List.of(ReassessmentCommand.Trigger.values())), "Een uitspraak over het volgen van telefoons.",
                            today.plusDays(random.nextInt(400)), chance(50) ? "ronde-" + random.nextInt(2) : null)
                    : chance(50) ? new ReassessmentCommand.PlanReassessmentTerm(ID) : new ReassessmentCommand.AnnounceReassessment(ID);
            case 13 -> new ReassessmentCommand.ExtendReassessment(ID, today.plusDays(random.nextInt(70)),
                    "De leverancier levert pas volgende maand; tot dan meten wij minder.", today);
            case 14 -> new UseCommand.WatchUse(ID);
            case 15 -> longer();
            default -> state.reassessment().isRunning() && state.dpia().current() != null && !state.dpia().isCurrentAdopted()
                    ? adopting() : state.dpia().isWriting() ? drafting() : writing();
        };
    }

    private ProjectCommand ending() {
        return switch (random.nextInt(6)) {
            case 0 -> new ClosingCommand.EndProcessing(ID, "De proef is afgelopen.", today);
            case 1 -> new ClosingCommand.ConfirmDataDeletion(ID, List.of(
                    new ClosingCommand.Deletion("S1", "verklaring", today), new ClosingCommand.Deletion("Leverancier A", "verklaring", today)));
            case 2 -> new ClosingCommand.CloseProject(ID, List.of("Vraag eerder."), "Verleend");
            case 3 -> new IdeaCommand.ChangePlannedGoLive(ID, today.plusDays(90), "De levering loopt een maand uit.");
            case 4 -> new ProcessCommand.CompleteStep(ID, "lezen", Map.of());
            default -> new FgCommand.GiveUnsolicitedFgAdvice(ID, "Begin met een nulmeting zonder camera.");
        };
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
