package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.project.PreScanCommand.Need;
import nl.waarborg.domain.project.PreScanCommand.Outcome;
import nl.waarborg.domain.project.PreScanCommand.Wp248;

/** Decisions on the need for a DPIA (SPEC A.3). */
public final class PreScanDecisions {

    /** Name and version of the table, kept in each outcome. */
    public static final String TABLE = "prescan/1";

    private PreScanDecisions() {}

    /**
     * The pre-scan table of SPEC A.3, first rule that fits. Pilot, number of sensors, duration and budget are no inputs.
     *
     * @param article35 how many of art. 35(3) a, b and c hold
     */
    public static Outcome outcome(Answer personalData, int article35, int apList, int wp248) {
        if (personalData == Answer.NO) {
            return Outcome.NO_PERSONAL_DATA;
        }
        if (personalData == Answer.UNKNOWN || article35 > 0 || apList > 0 || wp248 > 1) {
            return Outcome.DPIA_REQUIRED;
        }
        return wp248 == 1 ? Outcome.DPIA_RECOMMENDED : Outcome.DPIA_NOT_REQUIRED;
    }

    static List<Flaw> flaws(PreScanCommand.CompletePreScan c) {
        Set<Wp248> ticked = new TreeSet<>(c.wp248() == null ? Set.of() : c.wp248());
        ticked.removeAll(byFacts(c, LocalDate.MAX));
        boolean chosen = c.apList() != null && !c.apList().isEmpty() || !ticked.isEmpty();
        return chosen && (c.explanation() == null || c.explanation().isBlank())
                ? List.of(new Flaw("explanation", "needed-with-criteria", List.of())) : List.of();
    }

    /** What was ticked, and what the facts beside it say. History from before this software stays as it was told. */
    private static Set<Wp248> criteria(PreScanCommand.CompletePreScan c, By by) {
        Set<Wp248> criteria = new TreeSet<>(c.wp248() == null ? Set.of() : c.wp248());
        if (c.personalData() != Answer.NO && !by.isTold()) {
            criteria.addAll(byFacts(c, by.today()));
        }
        return Collections.unmodifiableSet(criteria);
    }

    /** The criteria that hold whether or not anybody ticks them; the facts are their explanation. */
    private static Set<Wp248> byFacts(PreScanCommand.CompletePreScan c, LocalDate on) {
        Set<Wp248> criteria = EnumSet.noneOf(Wp248.class);
        if (LegalTerms.standard().on(on).isLargeScale(c.peoplePerYear())) {
            criteria.add(Wp248.LARGE_SCALE);
        }
        if (c.sources() != null && Sources.of(c.sources().stream()).size() > 1) {
            criteria.add(Wp248.MATCHING_DATASETS);
        }
        return criteria;
    }

    static List<ProjectEvent> decide(PreScanCommand.CompletePreScan c, ProjectState project, By by) {
        if (project.dpia().isStarted() && !project.reassessment().isRunning()) {
            throw Refusal.rule("pre-scan.dpia-started", "Expected no DPIA yet, but one was started");
        }
        Set<PreScanCommand.ApList> ap = c.apList() == null ? Set.of() : c.apList();
        Set<Wp248> wp = criteria(c, by);
        int article35 = (c.systematicEvaluation() ? 1 : 0) + (c.largeScaleSpecialData() ? 1 : 0)
                + (c.systematicMonitoringOfPublicSpace() ? 1 : 0);
        Outcome outcome = outcome(c.personalData(), article35, ap.size(), wp.size());
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new PreScanEvent.PreScanCompleted(
                c.projectId(), c.personalData(), c.reasoning(), c.systematicEvaluation(), c.largeScaleSpecialData(),
                c.systematicMonitoringOfPublicSpace(), ap, wp, c.explanation(), c.peoplePerYear(),
                c.vulnerablePeople(), c.specialData(), c.aiClass(), c.cloud(), c.transferOutsideEea(), outcome, TABLE, c.sources()));
        if (outcome == Outcome.DPIA_REQUIRED) {
            events.add(new PreScanEvent.DpiaRequiredConcluded(c.projectId(), TABLE));
        }
        return events;
    }

    static List<ProjectEvent> decide(PreScanCommand.ConcludeNoPersonalData c, ProjectState project, By by) {
        expectOutcome(project, Outcome.NO_PERSONAL_DATA);
        expectNoVersion(project);
        if (project.preScan().isRequiredByDecider()) {
            throw Refusal.rule("pre-scan.decided", "Expected no decision yet, but the decider wants a DPIA");
        }
        return List.of(new PreScanEvent.NoPersonalDataConcluded(c.projectId(), c.reasoning(), c.fgConsulted()));
    }

    static List<ProjectEvent> decide(PreScanCommand.RequestFgAdvice c, ProjectState project, By by) {
        return List.of(new PreScanEvent.FgAdviceRequested(c.projectId(), c.question()));
    }

    static List<ProjectEvent> decide(PreScanCommand.AdviseOnDpiaNeed c, ProjectState project, By by) {
        if (project.preScan().answers() == null) {
            throw Refusal.rule("pre-scan.missing", "Expected a completed pre-scan, but there is none");
        }
        return List.of(new PreScanEvent.FgDpiaNeedAdvised(c.projectId(), c.need(), c.motivation()));
    }

    static List<ProjectEvent> decide(PreScanCommand.DecideOnDpiaNeed c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        if (c.need() == Need.DPIA_NEEDED) {
            return List.of(new PreScanEvent.DpiaRequiredConcluded(c.projectId(), c.motivation()));
        }
        boolean criteriaOnly = project.preScan().answers() != null && isByCriteriaOnly(project.preScan().answers());
        if (!criteriaOnly) {
            expectOutcome(project, Outcome.DPIA_RECOMMENDED, Outcome.DPIA_NOT_REQUIRED);
        }
        expectNoVersion(project);
        boolean leavesRoom = project.preScan().answers().outcome() != Outcome.DPIA_NOT_REQUIRED; // row 6 needs reasons only
        if (leavesRoom && project.preScan().fgView() == null) {
            throw Refusal.rule("pre-scan.fg-not-asked", "Expected the view of the FG, but it was not given");
        }
        return List.of(new PreScanEvent.DpiaNotRequiredDecided(c.projectId(), c.motivation(), c.decidedOn()));
    }

    /** Row 4 of the table: required by criteria of WP248 alone, which the college may overrule with reasons and FG view. */
    private static boolean isByCriteriaOnly(PreScanEvent.PreScanCompleted answers) {
        return answers.outcome() == Outcome.DPIA_REQUIRED && answers.personalData() == Answer.YES
                && answers.apList().isEmpty() && !answers.systematicEvaluation() && !answers.largeScaleSpecialData()
                && !answers.systematicMonitoringOfPublicSpace();
    }

    /** A DPIA that was put to the FG is not decided away. */
    private static void expectNoVersion(ProjectState project) {
        if (!project.dpia().versions().isEmpty()) {
            throw Refusal.rule("pre-scan.dpia-started", "Expected no DPIA yet, but a version was put to the FG");
        }
    }

    private static void expectOutcome(ProjectState project, Outcome... allowed) {
        Outcome outcome = project.preScan().answers() == null ? null : project.preScan().answers().outcome();
        if (outcome == null) {
            throw Refusal.rule("pre-scan.missing", "Expected a completed pre-scan, but there is none");
        }
        if (!List.of(allowed).contains(outcome)) {
            throw Refusal.rule("pre-scan.outcome", "Expected outcome " + List.of(allowed) + ", but it is " + outcome, outcome);
        }
    }
}
