package nl.waarborg.ui.again;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.Agreements;
import nl.waarborg.domain.project.Gates;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentState;
import nl.waarborg.domain.project.UseCommand.ChangeClass;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.UseState;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.action.Actions.Action;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/**
 * Looking again, for one project.
 *
 * @param inUse    whether processing was started and not ended
 * @param standing what there is to say of the term in one sentence, and how it looks
 * @param ladder   the days on which being late is raised
 * @param asks     what asks for a re-assessment now
 * @param change   the open change, or null
 * @param ends     what ends by itself, soonest first
 * @param actions  what this person can do about it
 */
public record CaseAgain(
        boolean inUse, Standing standing, List<Step> ladder, List<String> asks, Change change, List<Ending> ends, List<Action> actions) {

    private static final List<String> COMMANDS = List.of(
            "StartReassessment", "ScheduleReassessment", "ExtendReassessment", "ReportChange", "ClassifyChange",
            "ExtendUse", "PauseProcessing", "EndProcessing", "ReportUnassessedProcessing");
    private static final int SOON = 90;

    /** A sentence with its look. */
    public record Standing(String kind, String heading, List<String> lines) {}

    /** A day of the ladder; {@code past} when it has come. */
    public record Step(String words, LocalDate on, boolean past) {}

    /**
     * A change that is not active yet.
     *
     * @param because why it is not active, in words; empty when nothing stands in its way any more
     */
    public record Change(int number, String classWords, boolean material, List<String> because) {}

    /** An agreement or the project itself, and its last day. */
    public record Ending(String what, LocalDate on, String look, String words) {}

    static CaseAgain of(Texts t, ProjectState project, Person person, LocalDate today) {
        return new CaseAgain(
                project.use().isInUse(), standing(t, project, today), ladder(t, project.reassessment(), today),
                project.use().isInUse() ? project.reassessment().proposals().stream()
                        .map(one -> t.get("again.asks." + one.name())).toList() : List.of(),
                change(t, project, today), ends(t, project, today),
                Actions.offered(person, project, today).stream().filter(one -> COMMANDS.contains(one.command())).toList());
    }

    private static Standing standing(Texts t, ProjectState project, LocalDate today) {
        ReassessmentState again = project.reassessment();
        UseState use = project.use();
        if (!use.isInUse()) {
            return beforeUse(t, use);
        }
        if (again.isRunning()) {
            return new Standing("info", t.get("again.case.running", Words.of(t, again.trigger())),
                    List.of(t.get(again.dueOn().isBefore(today) ? "again.case.passed" : "again.case.until", again.dueOn())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(t.get("again.case.cause", Words.of(t, again.cause())));
        if (again.why() != null) {
            lines.add(again.why());
        }
        if (again.extendedUntil() != null) {
            lines.add(t.get("again.case.extended", again.extendedUntil()));
        }
        long days = ChronoUnit.DAYS.between(today, again.dueOn());
        if (days < 0) {
            boolean shut = Gates.open(project, today).stream().anyMatch(one -> one.gate().name().equals("G14"));
            lines.add(t.get(shut ? "again.case.shut" : "again.case.grace"));
            return new Standing("bad", t.count("again.case.late", -days), lines);
        }
        boolean near = !today.isBefore(ReassessmentTerm.taskFrom(again.dueOn()));
        return new Standing(near ? "warn" : "info", t.get(near ? "again.case.near" : "again.case.term", again.dueOn()), lines);
    }

    private static Standing beforeUse(Texts t, UseState use) {
        UseEvent.UnassessedProcessingReported report = use.unassessed();
        if (report == null) {
            return new Standing("info", t.get("again.case.not-in-use"), List.of(t.get("again.case.not-in-use.text")));
        }
        UseEvent.UnassessedProcessingDecided decision = use.unassessedDecision();
        String said = decision == null ? t.get("again.case.unassessed.open")
                : t.get(decision.stopped() ? "again.case.unassessed.stopped" : "again.case.unassessed.runs", decision.decidedOn());
        return new Standing("bad", t.get("again.case.unassessed", report.runningSince()), List.of(report.explanation(), said));
    }

    private static List<Step> ladder(Texts t, ReassessmentState again, LocalDate today) {
        LocalDate due = again.dueOn();
        if (due == null || again.isRunning()) {
            return List.of();
        }
        ReassessmentTerm.Ladder counted = ReassessmentTerm.ladderFrom(due);
        boolean announced = again.announced() != null && again.announced().dueOn().equals(due);
        return List.of(
                step(t, "notice", ReassessmentTerm.taskFrom(due), today), step(t, "due", due, today),
                step(t, "head", announced ? again.announced().departmentHeadOn() : counted.departmentHeadOn(), today),
                step(t, "college", announced ? again.announced().collegeOn() : counted.collegeOn(), today),
                step(t, "pause", announced ? again.announced().pauseOn() : counted.pauseOn(), today));
    }

    private static Step step(Texts t, String name, LocalDate on, LocalDate today) {
        return new Step(t.getOr("again.step." + name, name), on, !on.isAfter(today));
    }

    private static Change change(Texts t, ProjectState project, LocalDate today) {
        UseState use = project.use();
        if (!use.hasOpenChange()) {
            return null;
        }
        boolean material = use.changeClass() == ChangeClass.MATERIAL;
        List<String> because = new ArrayList<>();
        if (use.changeClass() == null) {
            because.add(t.get("again.change.unclassified"));
        } else {
            GateTexts.lines(t, Gates.againstChange(project, today)).forEach(line -> because.addAll(line.reasons()));
        }
        return new Change(use.changes(), use.changeClass() == null ? null : Words.of(t, use.changeClass()), material, because);
    }

    private static List<Ending> ends(Texts t, ProjectState project, LocalDate today) {
        List<Ending> ends = new ArrayList<>();
        if (!project.use().isInUse()) {
            return ends;
        }
        for (Agreements.Ending one : Agreements.inUse(project)) {
            ends.add(ending(t, t.get("again.ends.agreement", Words.isolated(one.party())), one.lastDay(), today));
        }
        if (project.use().endsOn() != null) {
            ends.add(ending(t, t.get("again.ends.project"), project.use().endsOn(), today));
        }
        ends.sort(Comparator.comparing(Ending::on));
        return ends;
    }

    private static Ending ending(Texts t, String what, LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        String look = days < 0 ? "bad" : days <= SOON ? "warn" : "plain";
        return new Ending(what, on, look, days < 0 ? t.get("again.ends.ended") : t.count("again.ends.in", days));
    }
}
