package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.planning.FgTerm;
import nl.waarborg.domain.project.FgCommand.Advice;
import nl.waarborg.domain.project.FgCommand.Next;
import nl.waarborg.domain.project.FgCommand.Point;
import nl.waarborg.domain.project.FgCommand.PointResponse;
import nl.waarborg.domain.project.FgCommand.Reaction;

/** Decisions on the advice of the FG, the project's handling of it and the decider's response. */
final class FgDecisions {

    /** The least number of characters in which a departure from FG advice is motivated (policy). */
    private static final int DEPARTURE_REASONS = 200;

    private FgDecisions() {}

    /** The version that lies with FG, CISO and decider; refuses while a draft is open. */
    static DpiaState.Version submitted(ProjectState project) {
        DpiaState.Version version = project.dpia().current();
        if (version == null) {
            throw Refusal.rule("dpia.not-submitted", "Expected a submitted version, but the DPIA is being written");
        }
        return version;
    }

    static List<Flaw> flaws(FgCommand.IssueFgAdvice c) {
        return c.advice() != null && c.advice().needsResponse() && (c.points() == null || c.points().isEmpty())
                ? List.of(new Flaw("points", "missing", List.of())) : List.of();
    }

    static List<ProjectEvent> decide(FgCommand.IssueFgAdvice c, ProjectState project, By by) {
        DpiaState.Version version = submitted(project);
        List<Point> points = c.points() == null ? List.of() : c.points();
        if (c.advice() == Advice.INFORMATION_NEEDED) {
            return List.of(new FgEvent.FgInformationRequested(c.projectId(), c.advice(), c.motivation()));
        }
        // An open question never keeps the FG from advising: who should answer it could silence the FG.
        if (c.advice() == Advice.CONDITIONS_MET) {
            FgEvent.FgAdviceIssued earlier = project.fg().advice();
            if (earlier == null || !earlier.advice().isConditional()) {
                throw Refusal.flaw("advice", "no-earlier-conditions");
            }
            return List.of(new FgEvent.FgConditionsConfirmed(
                    c.projectId(), version.label(), version.hash(), c.advice(), c.motivation()));
        }
        DpiaDecisions.unique("points", points, Point::subject);
        return List.of(new FgEvent.FgAdviceIssued(
                c.projectId(), version.label(), version.hash(), c.advice(), c.motivation(), points,
                c.priorConsultationNeeded(), c.monitoring()));
    }

    static List<ProjectEvent> decide(FgCommand.ProvideFgInformation c, ProjectState project, By by) {
        if (project.fg().question() == null) {
            throw Refusal.rule("fg.no-question", "Expected an open question of the FG, but there is none");
        }
        FgTerm term = project.fg().term() == null ? FgTerm.asked(by.today()) : project.fg().term().resumed(by.today());
        return List.of(new FgEvent.FgInformationProvided(c.projectId(), c.answer(), term.dueOn(by.today())));
    }

    static List<ProjectEvent> decide(FgCommand.MarkFgAdviceOverdue c, ProjectState project, By by) {
        FgTerm term = project.fg().term();
        DpiaState.Version version = project.dpia().current();
        boolean late = version != null && term != null && term.isOverdue(by.today()) && !project.fg().isOverdueSignalled();
        return late ? List.of(new FgEvent.FgAdviceOverdueSignalled(c.projectId(), version.label(), term.dueOn(by.today())))
                : List.of();
    }

    static List<ProjectEvent> decide(FgCommand.HandleFgAdvice c, ProjectState project, By by) {
        DpiaState.Version version = submitted(project);
        if (project.dpia().isCurrentAdopted()) {
            throw Refusal.rule("dpia.adopted", "Expected a version before adoption, but it was adopted", version.label());
        }
        if (c.next() == Next.REWORK) {
            PriorConsultationDecisions.notAtTheAp(project);
        }
        boolean advised = project.fg().advisedOn(version) || project.fg().confirmedOn(version);
        if (c.next() == Next.PUT_TO_DECIDER && (!advised || project.fg().question() != null)) {
            throw Refusal.rule("fg.no-advice", "Expected an advice on version " + version.label()
                    + " and no open question, but the FG has not finished");
        }
        return List.of(c.next() == Next.REWORK
                ? new FgEvent.DpiaReturnedForRework(c.projectId(), version.label(), c.explanation())
                : new FgEvent.DpiaPutToDecider(c.projectId(), version.label(), c.explanation()));
    }

    static List<ProjectEvent> decide(FgCommand.RespondToFgAdvice c, ProjectState project, By by) {
        Decisions.notAhead("decidedOn", c.decidedOn(), by);
        FgEvent.FgAdviceIssued advice = project.fg().advice();
        if (advice == null) {
            throw Refusal.rule("fg.no-advice", "Expected an advice to respond to, but there is none");
        }
        List<Flaw> flaws = new ArrayList<>();
        for (Point point : advice.points()) {
            if (c.responses().stream().noneMatch(r -> r.subject().equals(point.subject()))) {
                flaws.add(new Flaw("responses", "point-unanswered", List.of(point.subject())));
            }
        }
        for (int row = 0; row < c.responses().size(); row++) {
            PointResponse response = c.responses().get(row);
            if (!isMotivated(response) && !by.isTold()) {
                flaws.add(new Flaw("responses[" + row + "].motivation", "departure-unmotivated",
                        List.of(DEPARTURE_REASONS)));
            }
        }
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
        boolean departed = c.responses().stream().anyMatch(r -> r.reaction() != Reaction.ADOPTED);
        return List.of(new FgEvent.FgAdviceResponseRecorded(
                c.projectId(), advice.version(), advice.hash(), c.responses(), departed, c.decidedOn()));
    }

    /** Whether a response follows the advice or says at length why not. */
    static boolean isMotivated(PointResponse response) {
        return response.reaction() == Reaction.ADOPTED
                || response.motivation() != null && WellFormed.written(response.motivation()) >= DEPARTURE_REASONS;
    }

    static List<ProjectEvent> decide(FgCommand.GiveUnsolicitedFgAdvice c, ProjectState project, By by) {
        return List.of(new FgEvent.FgUnsolicitedAdviceIssued(c.projectId(), c.advice()));
    }

    static List<ProjectEvent> decide(FgCommand.AddFgPostscript c, ProjectState project, By by) {
        if (project.fg().response() == null) {
            throw Refusal.rule("fg.no-response", "Expected a response to the FG, but there is none");
        }
        return List.of(new FgEvent.FgPostscriptAdded(c.projectId(), c.postscript()));
    }
}
