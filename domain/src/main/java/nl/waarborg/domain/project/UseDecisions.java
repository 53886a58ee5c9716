package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.UseCommand.ChangeClass;

/** Decisions on starting, pausing, resuming and changing. */
public final class UseDecisions {

    /** Name and version of the table, kept in each classification. */
    public static final String TABLE = "change-class/1";

    private UseDecisions() {}

    /** The change table of the lifecycle, first rule that fits; doubt is material. */
    public static ChangeClass changeClass(boolean newOrLongerOrDoubt, boolean fewerOrShorter) {
        if (newOrLongerOrDoubt) {
            return ChangeClass.MATERIAL;
        }
        return fewerOrShorter ? ChangeClass.LIMITED : ChangeClass.ADMINISTRATIVE;
    }

    static List<ProjectEvent> decide(UseCommand.StartProcessing c, ProjectState project, By by) {
        Decisions.notAhead("startedOn", c.startedOn(), by);
        if (project.use().startedOn() != null) {
            throw Refusal.rule("already-started", "Expected a project before its start, but processing was started");
        }
        if (!project.use().isApproved() && !by.importedHistory()) {
            throw Refusal.rule("go-live.not-approved", "Expected a go decision, but there is none");
        }
        if (project.use().isApproved() && c.startedOn().isBefore(project.use().approvedOn())) {
            throw Refusal.flaw("startedOn", "before", project.use().approvedOn());
        }
        expectBeforeItsEnd(project, by);
        List<String> findings = Gates.guard(project, by, Guards.START);
        AdoptionEvent.DpiaAdopted adopted = project.dpia().adopted();
        LocalDate from = adopted == null ? c.startedOn() : adopted.decidedOn();
        return List.of(new UseEvent.ProcessingStarted(
                c.projectId(), c.startedOn(), ReassessmentTerm.dueOn(from), findings));
    }

    /** The day itself decides, whether or not a timer has noticed it yet. */
    private static void expectBeforeItsEnd(ProjectState project, By by) {
        LocalDate last = project.use().endsOn();
        if (!by.importedHistory() && last != null && by.today().isAfter(last)) {
            throw Refusal.rule("use.end-reached", "Expected a project before its last day, but that was " + last, last);
        }
    }

    static List<ProjectEvent> decide(UseCommand.PauseProcessing c, ProjectState project, By by) {
        Decisions.notAhead("pausedOn", c.pausedOn(), by);
        expectInUse(project);
        if (project.use().isPaused()) {
            throw Refusal.rule("use.paused", "Expected running processing, but it is paused");
        }
        return List.of(new UseEvent.ProcessingPaused(c.projectId(), c.reason(), c.pausedOn()));
    }

    static List<ProjectEvent> decide(UseCommand.ResumeProcessing c, ProjectState project, By by) {
        Decisions.notAhead("resumedOn", c.resumedOn(), by);
        expectInUse(project);
        if (!project.use().isPaused()) {
            throw Refusal.rule("use.not-paused", "Expected paused processing, but it runs");
        }
        expectBeforeItsEnd(project, by);
        return List.of(new UseEvent.ProcessingResumed(
                c.projectId(), c.resumedOn(), Gates.guard(project, by, Guards.RESUME)));
    }

    static List<ProjectEvent> decide(UseCommand.ReportChange c, ProjectState project, By by) {
        expectInUse(project);
        if (project.use().hasOpenChange()) {
            throw Refusal.rule("change.open", "Expected no open change, but one is being handled");
        }
        return List.of(new UseEvent.ChangeReported(c.projectId(), project.use().changes() + 1, c.description()));
    }

    static List<ProjectEvent> decide(UseCommand.ClassifyChange c, ProjectState project, By by) {
        expectChange(project);
        ChangeClass changeClass = heaviest(changeClass(
                c.newSensorOrDataOrPurposeOrLink() || c.newReceiverOrParty() || c.longerRetention() || c.doubt(),
                c.fewerDataOrShorterRetention()), c.tabled(), c.atLeast());
        ChangeClass before = project.use().changeClass();
        if (before != null && changeClass.compareTo(before) <= 0) {
            throw Refusal.rule("already-done", "Expected a heavier class than " + before + ", but got " + changeClass, before);
        }
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new UseEvent.ChangeClassified(
                c.projectId(), project.use().changes(), changeClass, c.table() == null ? TABLE : c.table(), c.explanation()));
        if (changeClass == ChangeClass.MATERIAL && !project.reassessment().isRunning()) {
            events.add(new ReassessmentEvent.ReassessmentStarted(c.projectId(), trigger(c), c.explanation()));
        }
        return events;
    }

    private static ChangeClass heaviest(ChangeClass law, ChangeClass... others) {
        return Stream.of(others).filter(Objects::nonNull).reduce(law, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private static Trigger trigger(UseCommand.ClassifyChange c) {
        if (c.newSensorOrDataOrPurposeOrLink()) {
            return Trigger.NEW_SENSOR_OR_DATA;
        }
        return c.newReceiverOrParty() ? Trigger.PARTY_CHANGE : Trigger.RISK_CHANGE;
    }

    static List<ProjectEvent> decide(UseCommand.SettleChange c, ProjectState project, By by) {
        expectChange(project);
        if (!c.putIntoEffect()) {
            return List.of(new UseEvent.ChangeDropped(c.projectId(), project.use().changes(), c.explanation()));
        }
        if (project.use().changeClass() == null) {
            throw Refusal.rule("change.not-classified", "Expected a classified change, but it was not classified");
        }
        boolean material = project.use().changeClass() == ChangeClass.MATERIAL;
        Gates.guard(project, by, material ? Guards.MATERIAL_CHANGE : Guards.CHANGE);
        return List.of(new UseEvent.ChangeActivated(c.projectId(), project.use().changes(), c.explanation()));
    }

    static List<ProjectEvent> decide(UseCommand.WatchUse c, ProjectState project, By by) {
        if (!project.use().isInUse()) {
            return List.of();
        }
        List<ProjectEvent> events = new ArrayList<>();
        Agreements.inUse(project).stream()
                .filter(ending -> by.today().isAfter(ending.lastDay()))
                .filter(ending -> !project.use().hasExpired(ending.party(), ending.lastDay()))
                .forEach(ending -> events.add(new UseEvent.AgreementExpired(c.projectId(), ending.party(), ending.lastDay())));
        ReassessmentState again = project.reassessment();
        if (!events.isEmpty() && !again.isRunning() && by.today().isBefore(again.dueOn())) {
            events.add(new ReassessmentEvent.ReassessmentScheduled(
                    c.projectId(), Trigger.PARTY_CHANGE, null, by.today(), null));
        }
        LocalDate last = project.use().endsOn();
        if (last != null && by.today().isAfter(last) && !project.use().isEndReached()) {
            events.add(new UseEvent.EndDateReached(c.projectId(), last));
        }
        return events;
    }

    static List<ProjectEvent> decide(UseCommand.ExtendUse c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        if (!project.use().isApproved()) {
            expectInUse(project);
        }
        LocalDate last = project.use().endsOn();
        if (last == null) {
            throw Refusal.rule("use.no-end", "Expected a temporary project, but it has no last day");
        }
        LocalDate earliest = (last.isBefore(by.today()) ? by.today() : last).plusDays(1);
        if (c.endsOn().isBefore(earliest)) {
            throw Refusal.flaw("endsOn", "before", earliest);
        }
        return List.of(new UseEvent.UseExtended(
                c.projectId(), c.endsOn(), c.motivation(), c.decidedOn(), Gates.guard(project, by, Guards.RESUME)));
    }

    static List<ProjectEvent> decide(UseCommand.ReportUnassessedProcessing c, ProjectState project, By by) {
        Decisions.notAhead("runningSince", c.runningSince(), by);
        if (project.use().startedOn() != null) {
            throw Refusal.rule("already-started", "Expected a project before its start, but processing was started");
        }
        if (project.use().isUnassessedOpen()) {
            throw Refusal.rule("already-done", "Expected no open report, but it lies with the college", c.runningSince());
        }
        return List.of(new UseEvent.UnassessedProcessingReported(c.projectId(), c.runningSince(), c.explanation()));
    }

    static List<ProjectEvent> decide(UseCommand.DecideOnUnassessedProcessing c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        if (!project.use().isUnassessedOpen()) {
            throw Refusal.rule("unassessed.none", "Expected a report of processing without assessment, but none is open");
        }
        return List.of(new UseEvent.UnassessedProcessingDecided(c.projectId(), c.stop(), c.motivation(), c.decidedOn()));
    }

    static void expectInUse(ProjectState project) {
        if (!project.use().isInUse()) {
            throw Refusal.rule("use.not-started", "Expected processing in use, but it is not");
        }
    }

    private static void expectChange(ProjectState project) {
        if (!project.use().hasOpenChange()) {
            throw Refusal.rule("change.none", "Expected an open change, but there is none");
        }
    }
}
