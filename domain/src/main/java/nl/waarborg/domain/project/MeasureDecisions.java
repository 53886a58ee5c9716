package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.project.MeasureCommand.Finding;
import nl.waarborg.domain.project.MeasureCommand.Implemented;
import nl.waarborg.domain.project.MeasureCommand.Verified;
import nl.waarborg.domain.project.MeasuresState.Progress;

/** Decisions on carrying out and verifying measures. */
final class MeasureDecisions {

    private MeasureDecisions() {}

    static List<ProjectEvent> decide(MeasureCommand.ImplementMeasures c, ProjectState project, By by) {
        Decisions.notAhead("implementedOn", c.implementedOn(), by);
        List<Implemented> rows = c.measures() == null ? List.of() : c.measures();
        Set<String> seen = new HashSet<>();
        List<ProjectEvent> events = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Implemented implemented = rows.get(row);
            if (!seen.add(implemented.measure())) {
                flaws.add(new Flaw("measures[" + row + "].measure", "double", List.of(implemented.measure())));
            } else if (!isKnown(project, implemented.measure())) {
                flaws.add(new Flaw("measures[" + row + "].measure", "unknown-measure", List.of(implemented.measure())));
            } else if (!project.measures().isVerified(implemented.measure())) {
                events.add(new MeasureEvent.MeasureImplemented(
                        c.projectId(), implemented.measure(), implemented.evidence(), c.implementedOn()));
            }
        }
        refuse(flaws);
        events.add(0, new MeasureEvent.MeasuresReviewed(c.projectId(), Gates.shut(project, by.today(),
                Set.of(Gate.G11)).isEmpty()));
        return events;
    }

    static List<ProjectEvent> decide(MeasureCommand.VerifyMeasures c, ProjectState project, By by) {
        Decisions.notAhead("verifiedOn", c.verifiedOn(), by);
        List<Verified> rows = c.measures() == null ? List.of() : c.measures();
        List<ProjectEvent> events = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        List<String> verifiedNow = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            Verified verified = rows.get(row);
            String path = "measures[" + row + "].measure";
            Progress progress = project.measures().progress(verified.measure());
            if (!seen.add(verified.measure())) {
                flaws.add(new Flaw(path, "double", List.of(verified.measure())));
            } else if (!isKnown(project, verified.measure())) {
                flaws.add(new Flaw(path, "unknown-measure", List.of(verified.measure())));
            } else if (progress == Progress.PLANNED) {
                flaws.add(new Flaw(path, "not-implemented", List.of(verified.measure())));
            } else if (project.measures().isOwnWork(verified.measure(), by.actor())) {
                flaws.add(new Flaw(path, "own-work", List.of(verified.measure())));
            } else if (verified.finding() == Finding.VERIFIED) {
                verifiedNow.add(verified.measure());
                events.add(new MeasureEvent.MeasureVerified(
                        c.projectId(), verified.measure(), verified.explanation(), c.verifiedOn()));
            } else {
                events.add(new MeasureEvent.MeasureVerificationFailed(
                        c.projectId(), verified.measure(), verified.explanation(), c.verifiedOn()));
            }
        }
        refuse(flaws);
        List<String> failedNow = rows.stream().filter(r -> r.finding() == Finding.FAILED).map(Verified::measure).toList();
        boolean all = project.dpia().content().measures().stream()
                .filter(Measure::beforeGoLive)
                .allMatch(m -> verifiedNow.contains(m.id())
                        || project.measures().isVerified(m.id()) && !failedNow.contains(m.id()));
        events.add(0, new MeasureEvent.MeasuresReviewed(c.projectId(), all));
        return events;
    }

    /** A measure of the DPIA, or one that the AP prescribed (gate G04). */
    private static boolean isKnown(ProjectState project, String measure) {
        PriorConsultationEvent.ApAdviceReceived advice = project.priorConsultation().advice();
        return project.dpia().content().measures().stream().anyMatch(m -> m.id().equals(measure))
                || advice != null && advice.measures().contains(measure);
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
    }
}
