package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.project.PriorConsultationCommand.Outcome;
import nl.waarborg.domain.project.PriorConsultationState.Phase;

/** Decisions on the prior consultation of the AP, art. 36. */
final class PriorConsultationDecisions {

    private PriorConsultationDecisions() {}

    static List<ProjectEvent> decide(PriorConsultationCommand.PreparePriorConsultation c, ProjectState project, By by) {
        expect(project, "ap.not-required", Phase.REQUIRED, Phase.PREPARED);
        DpiaState.Version version = FgDecisions.submitted(project);
        return List.of(new PriorConsultationEvent.PriorConsultationPrepared(
                c.projectId(), c.otherInformation(), c.responsibilities(), c.purposesAndMeans(), c.measuresAndSafeguards(),
                c.fgContact(), version.label(), version.hash()));
    }

    static List<ProjectEvent> decide(PriorConsultationCommand.SubmitPriorConsultation c, ProjectState project, By by) {
        Decisions.notAhead("submittedOn", c.submittedOn(), by);
        expect(project, "ap.not-prepared", Phase.PREPARED);
        DpiaState.Version version = FgDecisions.submitted(project);
        String prepared = project.priorConsultation().prepared().hash();
        if (prepared != null && !prepared.equals(version.hash())) {
            throw Refusal.rule("ap.prepared-other-version", "Expected the version that was prepared, but it is "
                    + version.label() + " now", project.priorConsultation().prepared().version(), version.label());
        }
        return List.of(new PriorConsultationEvent.PriorConsultationSubmitted(
                c.projectId(), version.label(), version.hash(), c.submittedOn(), c.remarks()));
    }

    static List<ProjectEvent> decide(PriorConsultationCommand.ConfirmApReceipt c, ProjectState project, By by) {
        Decisions.notAhead("receivedOn", c.receivedOn(), by);
        expect(project, "ap.not-submitted", Phase.SUBMITTED);
        notBefore("receivedOn", c.receivedOn(), project.priorConsultation().submittedOn());
        return List.of(new PriorConsultationEvent.PriorConsultationReceiptConfirmed(
                c.projectId(), c.receivedOn(), c.reference(), ApClock.received(c.receivedOn()).end(by.today())));
    }

    static List<Flaw> flaws(PriorConsultationCommand.RecordApMessage c) {
        if (c.message() != PriorConsultationCommand.Message.ADVICE) {
            return List.of();
        }
        if (c.outcome() == null) {
            return List.of(new Flaw("outcome", "missing", List.of()));
        }
        return measuresMissing(c.outcome(), c.measures());
    }

    static List<Flaw> flaws(PriorConsultationCommand.ClassifyApAdvice c) {
        return c.outcome() == Outcome.UNCLEAR ? List.of(new Flaw("outcome", "still-unclear", List.of()))
                : measuresMissing(c.outcome(), c.measures());
    }

    private static List<Flaw> measuresMissing(Outcome outcome, List<String> measures) {
        return outcome == Outcome.ADVICE_WITH_MEASURES && (measures == null || measures.isEmpty())
                ? List.of(new Flaw("measures", "missing", List.of())) : List.of();
    }

    static List<ProjectEvent> decide(PriorConsultationCommand.RecordApMessage c, ProjectState project, By by) {
        Decisions.notAhead("receivedOn", c.receivedOn(), by);
        expect(project, "ap.not-received", Phase.RECEIVED);
        ApClock clock = project.priorConsultation().clock();
        notBefore("receivedOn", c.receivedOn(), clock.receivedOn());
        return List.of(switch (c.message()) {
            case EXTENSION -> extension(c, clock, by);
            case INFORMATION_REQUEST -> question(c, clock);
            case ADVICE -> c.outcome() == Outcome.UNCLEAR
                    ? new PriorConsultationEvent.ApAdviceUnclear(c.projectId(), c.receivedOn(), c.text()) : advice(c, project);
        });
    }

    private static ProjectEvent extension(PriorConsultationCommand.RecordApMessage c, ApClock clock, By by) {
        if (clock.extensionToldOn() != null) {
            throw Refusal.rule("ap.extended-already", "Expected no earlier extension, but the AP extended already");
        }
        ApClock extended = clock.extensionTold(c.receivedOn());
        if (!extended.isExtended() && !by.isTold()) {
            throw Refusal.flaw("receivedOn", "extension-too-late", clock.extensionNoticeBy(), clock.end(by.today()));
        }
        return new PriorConsultationEvent.PriorConsultationExtended(
                c.projectId(), c.receivedOn(), c.text(), extended.isExtended(), extended.end(by.today()));
    }

    private static ProjectEvent question(PriorConsultationCommand.RecordApMessage c, ApClock clock) {
        if (clock.isSuspended()) {
            throw Refusal.rule("ap.suspended-already", "Expected a running term, but it is suspended");
        }
        LocalDate answered = clock.suspensions().stream().map(ApClock.Suspension::answeredOn)
                .max(LocalDate::compareTo).orElse(c.receivedOn());
        notBefore("receivedOn", c.receivedOn(), answered);
        return new PriorConsultationEvent.ApInformationRequested(c.projectId(), c.receivedOn(), c.text());
    }

    private static ProjectEvent advice(PriorConsultationCommand.RecordApMessage c, ProjectState project) {
        // The AP may prescribe what the DPIA does not know: then the name of that measure is what has to be verified.
        List<String> measures = c.measures() == null ? List.of() : c.measures();
        PriorConsultationState ap = project.priorConsultation();
        if (ap.unclear() != null && !c.receivedOn().isAfter(ap.unclear().receivedOn())) {
            throw Refusal.rule("ap.unclear", "Expected a later letter than the unclear one of " + ap.unclear().receivedOn()
                    + ", but it is of " + c.receivedOn(), ap.unclear().receivedOn());
        }
        return new PriorConsultationEvent.ApAdviceReceived(
                c.projectId(), ap.version(), ap.hash(), c.outcome(), c.receivedOn(), c.text(), measures);
    }

    /** The second of the two who says the same makes it the advice. */
    static List<ProjectEvent> decide(PriorConsultationCommand.ClassifyApAdvice c, ProjectState project, By by) {
        PriorConsultationState ap = project.priorConsultation();
        if (ap.unclear() == null) {
            throw Refusal.rule("ap.nothing-unclear", "Expected an unclear letter of the AP, but there is none");
        }
        List<String> measures = c.measures() == null ? List.of() : c.measures();
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new PriorConsultationEvent.ApAdviceClassified(c.projectId(), c.outcome(), c.explanation(), measures));
        boolean agreed = ap.classified().entrySet().stream().anyMatch(other -> other.getKey() != by.capacity()
                && other.getValue().outcome() == c.outcome()
                && Set.copyOf(other.getValue().measures()).equals(Set.copyOf(measures)));
        if (agreed) {
            events.add(new PriorConsultationEvent.ApAdviceReceived(c.projectId(), ap.version(), ap.hash(), c.outcome(),
                    ap.unclear().receivedOn(), ap.unclear().text(), measures));
        }
        return events;
    }

    static List<ProjectEvent> decide(PriorConsultationCommand.ProvideApInformation c, ProjectState project, By by) {
        Decisions.notAhead("providedOn", c.providedOn(), by);
        ApClock clock = project.priorConsultation().clock();
        if (clock == null || !clock.isSuspended()) {
            throw Refusal.rule("ap.not-suspended", "Expected an open question of the AP, but there is none");
        }
        clock.suspensions().stream()
                .filter(ApClock.Suspension::isOpen)
                .forEach(open -> notBefore("providedOn", c.providedOn(), open.askedOn()));
        return List.of(new PriorConsultationEvent.ApInformationProvided(
                c.projectId(), c.providedOn(), c.answer(), clock.informationGiven(c.providedOn()).end(by.today())));
    }

    static List<ProjectEvent> decide(PriorConsultationCommand.WithdrawPriorConsultation c, ProjectState project, By by) {
        if (!project.priorConsultation().isPending()) {
            throw Refusal.rule("ap.not-pending", "Expected a running consultation, but there is none");
        }
        return List.of(new PriorConsultationEvent.PriorConsultationWithdrawn(c.projectId(), c.reason()));
    }

    static List<ProjectEvent> decide(PriorConsultationCommand.MarkApTermExpired c, ProjectState project, By by) {
        PriorConsultationState ap = project.priorConsultation();
        boolean lapsed = ap.phase() == Phase.RECEIVED && ap.unclear() == null && !ap.isExpired() && !ap.clock().isSuspended()
                && ap.clock().hasLapsed(by.today());
        return lapsed
                ? List.of(new PriorConsultationEvent.PriorConsultationTermExpired(c.projectId(), ap.clock().end(by.today())))
                : List.of();
    }

    /** Refuses to change what the AP is reading: the request is withdrawn first, or its answer awaited. */
    static void notAtTheAp(ProjectState project) {
        PriorConsultationState ap = project.priorConsultation();
        if (ap.isAtTheAp()) {
            throw Refusal.rule("dpia.at-ap", "Expected no running consultation, but the AP is reading version " + ap.version(),
                    ap.version());
        }
    }

    private static void expect(ProjectState project, String key, Phase... phases) {
        Phase phase = project.priorConsultation().phase();
        if (!List.of(phases).contains(phase)) {
            throw Refusal.rule(key, "Expected the consultation to be " + List.of(phases) + ", but it is " + phase);
        }
    }

    private static void notBefore(String path, LocalDate date, LocalDate earliest) {
        if (date.isBefore(earliest)) {
            throw Refusal.flaw(path, "before", earliest);
        }
    }
}
