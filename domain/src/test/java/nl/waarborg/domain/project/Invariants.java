package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.Story.Told;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.domain.risk.Step;

/** SPEC A.5 said once more, over the events alone: what must have happened before a guarded event may. */
final class Invariants {

    private static final Set<Class<?>> BY_THE_PROCESS = Set.of(
            ProcessEvent.TokensMoved.class, ProcessEvent.ModelRan.class, PriorConsultationEvent.PriorConsultationTermExpired.class,
            FgEvent.FgAdviceOverdueSignalled.class,
            ReassessmentEvent.ReassessmentDue.class, ReassessmentEvent.ReassessmentOverdue.class,
            ReassessmentEvent.EscalationRaised.class, ReassessmentEvent.ReassessmentTermSet.class,
            ReassessmentEvent.ReassessmentAnnounced.class, UseEvent.AgreementExpired.class,
            UseEvent.EndDateReached.class, TermEvent.TermRaised.class);

    /** Each step at its own number; what the scale does not have at nought. */
    private static final List<Step> CNIL = List.of(Step.MEDIUM, Step.VERY_LOW, Step.LOW, Step.HIGH, Step.VERY_HIGH);

    private Invariants() {}

    /** Fails when the last event of this history should not have been appended. */
    static void check(List<Told> told) {
        History before = new History(told.subList(0, told.size() - 1)).effective();
        Told last = told.get(told.size() - 1);
        ProjectEvent event = last.event();
        LocalDate today = last.by().today();
        boolean withTheImport = event instanceof ReassessmentEvent.ReassessmentDue && told.size() > 1
                && told.get(told.size() - 2).event() instanceof ReassessmentEvent.LegacyDpiaImported;
        boolean ended = event instanceof ReassessmentEvent.ReassessmentScheduled && !told.isEmpty()
                && told.get(told.size() - 2).event() instanceof UseEvent.AgreementExpired;
        assertEquals(ended || BY_THE_PROCESS.contains(event.getClass()) && !withTheImport, last.by().capacity() == Role.SYSTEM,
                "process");
        assertTrue(last.by().actor().municipalities().contains(Cast.CITY), "municipality");
        onePersonOneCapacity(told, last);
        if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
            Dpia written = before.written();
            Dpia submitted = e.model() == null ? written : written.withModel(e.model());
            assertEquals(submitted.hash(), e.hash(), "hash");
            assertTrue(e.model() == null || !e.model().equals(written.model()), "a model that was there already");
            inventory(before);
        } else if (event instanceof AdoptionEvent.DpiaAdopted e) {
            decidedByCollege(last);
            adoption(before, e);
        } else if (event instanceof GoLiveEvent.GoLiveApproved || event instanceof GoLiveEvent.GoLiveApprovedConditionally) {
            decidedByCollege(last);
            goLive(before, today);
        } else if (event instanceof UseEvent.ProcessingStarted) {
            standingApproval(before);
            start(before, today);
        } else if (event instanceof UseEvent.ProcessingResumed) {
            start(before, today);
            inTime(before, today);
            assertTrue(before.last(UseEvent.EndDateReached.class) <= before.last(UseEvent.UseExtended.class), "resumed after its end");
        } else if (event instanceof UseEvent.UseExtended) {
            decidedByCollege(last);
            start(before, today);
            if (due(before) != null) { // before the start nothing is due again
                inTime(before, today);
            }
        } else if (event instanceof ReassessmentEvent.ReassessmentExtended e) {
            decidedByCollege(last);
            assertTrue(!e.until().isAfter(e.decidedOn().plusDays(60)) && today.isAfter(due(before)), "extended too far");
        } else if (event instanceof UseEvent.ChangeActivated e) {
            inTime(before, today);
            change(before, e, today);
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e) {
            decidedByCollege(last);
            boolean goesOn = Set.of("CONTINUE_UNCHANGED", "CONTINUE_WITH_MEASURES", "CHANGE", "RESUME_WITH_MEASURES")
                    .contains(e.outcome().name());
            if (goesOn) {
                dpia(before);
                ap(before);
            }
            assertTrue(goesOn || Objects.equals(e.reassessmentDueOn(), due(before)), "term moved without going on");
        } else if (event instanceof FgEvent.FgAdviceIssued || event instanceof FgEvent.FgConditionsConfirmed) {
            assertEquals(Role.FG, last.by().capacity(), "advice by FG");
        } else if (event instanceof PriorConsultationEvent.ApAdviceReceived e) {
            PriorConsultationEvent.PriorConsultationSubmitted sent =
                    before.lastOf(PriorConsultationEvent.PriorConsultationSubmitted.class);
            assertEquals(sent.version() + sent.hash(), e.version() + e.hash(), "advice on what was sent");
        } else if (event instanceof MeasureEvent.MeasureVerified e) {
            Set<String> hands = before.persons(x -> x instanceof MeasureEvent.MeasureImplemented i
                    && i.measure().equals(e.measure()));
            boolean redefined = before.all(DpiaEvent.MeasuresPlanned.class).stream().flatMap(p -> p.measures().stream())
                    .filter(m -> m.id().equals(e.measure())).map(Measure::description).distinct().count() > 1;
            assertTrue(!hands.isEmpty(), "verified what was not carried out");
            assertTrue(redefined || last.by().actor().persons().stream().noneMatch(hands::contains), "verified own work");
        } else if (event instanceof PreScanEvent.DpiaNotRequiredDecided) {
            decidedByCollege(last);
            assertEquals(-1, before.last(DpiaEvent.DpiaSubmittedForFgAdvice.class), "decided away");
        }
    }

    private static void onePersonOneCapacity(List<Told> told, Told last) {
        Role now = last.by().capacity();
        Set<Role> earlier = new HashSet<>();
        told.stream().filter(t -> t.by().actor().persons().stream().anyMatch(last.by().actor().persons()::contains))
                .forEach(t -> earlier.add(t.by().capacity()));
        Set<Role> separated = Set.of(Role.PROJECT_LEADER, Role.FG, Role.CISO, Role.COLLEGE);
        assertTrue(!separated.contains(now) || earlier.stream().filter(separated::contains).count() == 1, "one capacity " + earlier);
        assertTrue(!earlier.contains(Role.FG) || earlier.size() == 1, "the FG only advises " + earlier);
        assertTrue(!earlier.containsAll(Set.of(Role.COLLEGE, Role.PRIVACY_OFFICER)), "who wrote does not decide");
    }

    private static void decidedByCollege(Told last) {
        assertEquals(Role.COLLEGE, last.by().capacity(), "decided by the college");
    }

    private static void inventory(History h) {
        Dpia dpia = h.written();
        List<String> names = dpia.processings().stream().map(p -> p.name()).toList();
        dpia.sensors().forEach(sensor -> assertTrue(
                sensor.personalData() != Answer.UNKNOWN && sensor.missing().isEmpty() && !sensor.processings().isEmpty()
                        && names.containsAll(sensor.processings()), "G08 " + sensor));
    }

    private static void adoption(History h, AdoptionEvent.DpiaAdopted e) {
        DpiaEvent.DpiaSubmittedForFgAdvice submitted = h.lastOf(DpiaEvent.DpiaSubmittedForFgAdvice.class);
        assertEquals(submitted.version() + submitted.hash(), e.version() + e.hash(), "adopts what was submitted last");
        assertTrue(h.last(DpiaEvent.DpiaSubmittedForFgAdvice.class) > reopened(h), "adopts while a draft is open");
        FgEvent.FgAdviceIssued advice = h.lastOf(FgEvent.FgAdviceIssued.class);
        int confirmedAt = h.lastThat(x -> x instanceof FgEvent.FgConditionsConfirmed c
                && c.version().equals(e.version()) && c.hash().equals(e.hash()));
        boolean confirmed = confirmedAt > h.last(FgEvent.FgAdviceIssued.class);
        boolean advised = advice != null && advice.version().equals(e.version()) && advice.hash().equals(e.hash());
        assertTrue(advised || confirmed, "G02");
        boolean negative = advice.advice().name().startsWith("NEGATIVE");
        boolean conditional = advice.advice() == FgCommand.Advice.POSITIVE_WITH_CONDITIONS;
        if (negative || conditional && !confirmed) {
            int answered = h.last(FgEvent.FgAdviceResponseRecorded.class);
            assertTrue(answered > h.last(FgEvent.FgAdviceIssued.class), "G03 no response");
            List<FgCommand.PointResponse> responses = h.lastOf(FgEvent.FgAdviceResponseRecorded.class).responses();
            advice.points().forEach(point -> assertTrue(responses.stream().anyMatch(r -> r.subject().equals(point.subject())
                    && (r.reaction() == FgCommand.Reaction.ADOPTED || r.motivation().length() >= 200)), "G03 point"));
            assertEquals(Role.COLLEGE, h.told().get(answered).by().capacity(), "G03 by the deciding body");
        }
        ViewsEvent views = h.lastOf(ViewsEvent.class);
        assertTrue(views instanceof ViewsEvent.StakeholderConsultationClosed
                || views instanceof ViewsEvent.StakeholderConsultationWaived, "G06 " + views);
        Dpia dpia = h.written();
        dpia.personalData().forEach(item -> assertTrue(!item.biometricIdentification()
                && (item.type() == DataItem.Type.ORDINARY || item.type() == DataItem.Type.SENSITIVE || item.exception() != null), "G16"));
        boolean follows = dpia.sensors().stream().anyMatch(s -> s.follows()) || dpia.necessity() != null
                && (dpia.necessity().tracking() == Tracking.FOLLOWING_OVER_DAYS
                        || dpia.necessity().tracking() == Tracking.FOLLOWING_WITHIN_A_DAY);
        assertTrue(!follows || dpia.necessity() != null && dpia.necessity().necessary() && dpia.necessity().effective()
                && dpia.necessity().proportionate() && !dpia.necessity().alternatives().isEmpty(), "G17");
    }

    private static int reopened(History h) {
        return h.last(DpiaEvent.DpiaStarted.class, FgEvent.DpiaReturnedForRework.class, AdoptionEvent.DpiaReturned.class);
    }

    private static boolean needsNone(History h) {
        int none = h.last(PreScanEvent.NoPersonalDataConcluded.class, PreScanEvent.DpiaNotRequiredDecided.class);
        return none >= 0 && none > h.last(PreScanEvent.PreScanCompleted.class, PreScanEvent.DpiaRequiredConcluded.class,
                DpiaEvent.DpiaSubmittedForFgAdvice.class);
    }

    private static boolean noPersonalData(History h) {
        return needsNone(h) && h.last(PreScanEvent.NoPersonalDataConcluded.class)
                > h.last(PreScanEvent.DpiaNotRequiredDecided.class);
    }

    private static void dpia(History h) {
        if (needsNone(h)) {
            assertTrue(!noPersonalData(h) || h.written().sensors().stream().allMatch(s -> s.personalData() == Answer.NO),
                    "G01 personal data after all");
            return;
        }
        AdoptionEvent.DpiaAdopted adopted = h.lastOf(AdoptionEvent.DpiaAdopted.class);
        assertTrue(adopted != null, "G01 never adopted");
        assertTrue(h.last(AdoptionEvent.DpiaAdopted.class)
                > Math.max(reopened(h), h.last(DpiaEvent.DpiaSubmittedForFgAdvice.class)), "G01 not the last version");
        assertEquals(h.written().hash(), adopted.hash(), "G01 changed since");
        assertEquals(List.of(), adopted.findings(), "G01 findings");
        assertTrue(!h.written().risks().isEmpty() && h.written().necessity() != null, "G01 incomplete");
    }

    /** SPEC A.6 once more: after measures, or before them while nothing says otherwise or a measure is only proposed. */
    private static boolean isHigh(Dpia dpia, Risk risk) {
        boolean before = risk.raisedLevel() == Level.HIGH
                || isHigh(risk.scale(), risk.likelihood(), risk.impact(), risk.irreversible());
        boolean unscored = risk.residualLikelihood() == null || risk.residualImpact() == null || risk.residualIrreversible() == null;
        boolean proposed = dpia.measures().stream().anyMatch(measure ->
                measure.status() == Measure.Status.PROPOSED && risk.measures().contains(measure.id()));
        return before && (unscored || proposed) || risk.raisedResidualLevel() == Level.HIGH
                || !unscored && isHigh(risk.scale(), risk.residualLikelihood(), risk.residualImpact(), risk.residualIrreversible());
    }

    private static boolean isHigh(String scale, Step likelihood, Step impact, Boolean irreversible) {
        if (likelihood == null || impact == null || irreversible == null || irreversible) {
            return true;
        }
        return scale != null ? CNIL.indexOf(likelihood) * CNIL.indexOf(impact) >= 8
                : likelihood == Step.HIGH && impact != Step.LOW || impact == Step.HIGH && likelihood != Step.LOW;
    }

    private static Stream<Risk> high(Dpia dpia) {
        return dpia.risks().stream().filter(risk -> isHigh(dpia, risk));
    }

    private static void ap(History h) {
        int required = h.last(AdoptionEvent.PriorConsultationRequired.class);
        int advised = h.last(PriorConsultationEvent.ApAdviceReceived.class);
        int withdrawn = h.last(PriorConsultationEvent.PriorConsultationWithdrawn.class);
        assertTrue(required < 0 || advised > required || withdrawn > required, "G04 pending");
        boolean high = high(h.written()).findAny().isPresent();
        PriorConsultationEvent.ApAdviceReceived advice = h.lastOf(PriorConsultationEvent.ApAdviceReceived.class);
        int no = h.lastThat(x -> x instanceof PriorConsultationEvent.ApAdviceReceived a
                && Set.of("ADVICE_TO_REFRAIN", "WARNING", "BAN").contains(a.outcome().name()));
        int yes = h.lastThat(x -> x instanceof PriorConsultationEvent.ApAdviceReceived a
                && Set.of("ADVICE_WITH_MEASURES", "NO_ADVICE_NEEDED").contains(a.outcome().name()));
        assertTrue(no < 0 || yes > no, "G04 the AP said no");
        if (high) {
            assertTrue(advised > required, "G04 high without advice");
            int sent = h.last(PriorConsultationEvent.PriorConsultationSubmitted.class);
            List<Risk> seen = high(h.until(sent).written()).toList();
            high(h.written()).forEach(risk -> assertTrue(seen.contains(risk), "G04 a high risk that the AP never saw"));
        }
        if (advice != null && advised > required) {
            assertTrue(advice.outcome() == PriorConsultationCommand.Outcome.ADVICE_WITH_MEASURES
                    || advice.outcome() == PriorConsultationCommand.Outcome.NO_ADVICE_NEEDED, "G04 " + advice.outcome());
            advice.measures().forEach(measure -> verified(h, measure));
        }
    }

    private static void verified(History h, String id) {
        int verified = h.lastThat(x -> x instanceof MeasureEvent.MeasureVerified v && v.measure().equals(id));
        int undone = h.lastThat(x -> x instanceof MeasureEvent.MeasureVerificationFailed f && f.measure().equals(id)
                || x instanceof MeasureEvent.MeasureImplemented i && i.measure().equals(id));
        assertTrue(verified > undone, "measure " + id + " not verified");
        List<String> wordsThen = words(h.until(verified), id);
        List<String> wordsNow = words(h, id);
        assertTrue(wordsThen.isEmpty() || wordsNow.isEmpty() || wordsThen.equals(wordsNow), "measure " + id + " became another");
    }

    private static List<String> words(History h, String id) {
        return h.written().measures().stream().filter(m -> m.id().equals(id)).map(m -> m.description() + m.kind()).toList();
    }

    private static void goLive(History h, LocalDate today) {
        dpia(h);
        ap(h);
        if (!noPersonalData(h)) {
            Dpia dpia = h.written();
            assertTrue(dpia.parties().stream().anyMatch(p -> p.roles().contains(Party.Role.CONTROLLER)
                    || p.roles().contains(Party.Role.JOINT_CONTROLLER)), "G07 controller");
            dpia.processings().stream().filter(p -> p.personalData()).forEach(p -> assertEquals(1,
                    dpia.responsibilities().stream().filter(r -> r.processing().equals(p.name()) && r.hoursToWarn() != null
                            && r.breachReporter() != null).count(), "G07 answers"));
            dpia.parties().stream().filter(p -> p.roles().contains(Party.Role.PROCESSOR)).forEach(p -> assertTrue(
                    p.agreement() == Party.Agreement.SIGNED
                            && (p.validFrom() == null || !p.validFrom().isAfter(today))
                            && (p.validUntil() == null || !p.validUntil().isBefore(today))
                            || h.anyEvent(e -> e instanceof DpiaEvent.AgreementRecorded a && a.party().equals(p.name())
                                    && !a.validFrom().isAfter(today)
                                    && (a.validUntil() == null || !a.validUntil().isBefore(today))), "G07 agreement"));
        }
        if (!needsNone(h)) {
            SecurityEvent.SecurityReviewCompleted review = h.lastOf(SecurityEvent.SecurityReviewCompleted.class);
            assertTrue(review != null && review.hash().equals(h.written().hash())
                    && review.verdict() != SecurityCommand.Verdict.NOT_APPROVED, "G09");
        }
        council(h);
    }

    private static void council(History h) {
        CouncilEvent.CouncilInvolvementDetermined table = h.lastOf(CouncilEvent.CouncilInvolvementDetermined.class);
        assertTrue(table != null, "G10 not determined");
        int concerned = h.lastThat(x -> x instanceof CouncilEvent.CouncilViewsReceived v && v.needsAnswer());
        assertTrue(h.last(CouncilEvent.CouncilViewsAnswered.class) >= concerned, "G10 unanswered");
        boolean informed = h.last(CouncilEvent.CouncilInformed.class) >= 0;
        boolean heard = h.last(CouncilEvent.CouncilViewsReceived.class) > h.last(CouncilEvent.CouncilConsultationOpened.class);
        boolean framework = h.last(CouncilEvent.CouncilFrameworkAdopted.class)
                > h.last(CouncilEvent.CouncilFrameworkRejected.class);
        boolean done = switch (table.involvement()) {
            case NONE -> high(h.written()).findAny().isEmpty() || informed || heard || framework;
            case INFORMATION_LETTER -> informed || heard || framework;
            case WISHES_AND_CONCERNS, OPINION -> heard;
            case FRAMEWORK_OR_BYLAW -> framework;
        };
        assertTrue(done, "G10 " + table.involvement());
    }

    private static void start(History h, LocalDate today) {
        goLive(h, today);
        h.written().measures().stream().filter(Measure::beforeGoLive).forEach(measure -> verified(h, measure.id()));
        if (!noPersonalData(h)) {
            for (Class<?> kind : PublicationEvent.class.getPermittedSubclasses()) {
                assertTrue(h.last(kind) >= 0, "G12 " + kind.getSimpleName());
            }
        }
    }

    private static void standingApproval(History h) {
        int go = h.lastThat(x -> x instanceof GoLiveEvent.GoLiveApproved a && a.findings().isEmpty()
                || x instanceof GoLiveEvent.GoLiveApprovedConditionally c && c.findings().isEmpty());
        assertTrue(go >= 0, "no go decision");
        assertTrue(go > Math.max(reopened(h), h.last(GoLiveEvent.GoLiveDeferred.class, AdoptionEvent.DpiaAdopted.class,
                PreScanEvent.PreScanCompleted.class)), "the go decision lapsed");
    }

    private static void change(History h, UseEvent.ChangeActivated e, LocalDate today) {
        int reported = h.last(UseEvent.ChangeReported.class);
        int material = h.lastThat(x -> x instanceof UseEvent.ChangeClassified c && c.change() == e.change()
                && c.changeClass() == UseCommand.ChangeClass.MATERIAL);
        assertTrue(h.last(UseEvent.ChangeClassified.class) > reported, "a change nobody classified");
        if (material > reported) {
            int submitted = h.last(DpiaEvent.DpiaSubmittedForFgAdvice.class);
            assertTrue(submitted > material && h.last(AdoptionEvent.DpiaAdopted.class) > submitted, "G15");
            start(h, today);
        }
    }

    private static LocalDate due(History h) {
        LocalDate due = null;
        for (Told told : h.told()) {
            if (told.event() instanceof UseEvent.ProcessingStarted e) {
                due = e.reassessmentDueOn();
            } else if (told.event() instanceof ReassessmentEvent.LegacyDpiaImported e) {
                due = e.dpiaDate().plusYears(3);
            } else if (told.event() instanceof ReassessmentEvent.ReassessmentConcluded e && e.findings().isEmpty()) {
                due = e.reassessmentDueOn();
            } else if (told.event() instanceof ReassessmentEvent.ReassessmentScheduled e) {
                due = e.dueOn().isBefore(due) ? e.dueOn() : due;
            } else if (told.event() instanceof ReassessmentEvent.ReassessmentDue e) {
                due = e.dueOn().isBefore(due) ? e.dueOn() : due;
            }
        }
        return due;
    }

    private static void inTime(History h, LocalDate today) {
        int goneOn = h.lastThat(x -> x instanceof ReassessmentEvent.ReassessmentConcluded e && e.outcome().continues());
        boolean extended = h.last(ReassessmentEvent.ReassessmentExtended.class) > goneOn
                && !today.isAfter(h.lastOf(ReassessmentEvent.ReassessmentExtended.class).until());
        assertTrue(extended || !today.isAfter(due(h).plusDays(90)), "G14");
    }
}
