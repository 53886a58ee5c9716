package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.project.ViewsCommand.Approach;
import nl.waarborg.domain.project.ViewsState.Phase;

/** Decisions on the views of data subjects, art. 35(9). */
final class ViewsDecisions {

    private static final int WAIVER_REASONS = 100;

    private ViewsDecisions() {}

    static List<Flaw> flaws(ViewsCommand.PlanViews c) {
        List<Flaw> flaws = new ArrayList<>();
        if (c.approach() == Approach.WAIVE && length(c.waiverReason()) < WAIVER_REASONS) {
            flaws.add(new Flaw("waiverReason", "too-short", List.of(WAIVER_REASONS, length(c.waiverReason()))));
        }
        if (c.approach() == Approach.ASK) {
            expect(flaws, "methods", c.methods() != null && !c.methods().isEmpty());
            expect(flaws, "audience", length(c.audience()) > 0);
            expect(flaws, "from", c.from() != null);
            expect(flaws, "until", c.until() != null);
            if (c.from() != null && c.until() != null && c.until().isBefore(c.from())) {
                flaws.add(new Flaw("until", "before", List.of(c.from())));
            }
        }
        return flaws;
    }

    static List<ProjectEvent> decide(ViewsCommand.PlanViews c, ProjectState project, By by) {
        if (project.views().phase() == Phase.OPEN) {
            throw Refusal.rule("views.open", "Expected no running consultation, but one is open");
        }
        if (c.approach() == Approach.WAIVE) {
            return List.of(new ViewsEvent.StakeholderConsultationWaiverProposed(c.projectId(), c.waiverReason()));
        }
        int least = LegalTerms.standard().on(by.today()).viewsDays();
        if (c.until().isBefore(c.from().plusDays(least - 1)) && !by.importedHistory()) {
            throw Refusal.flaw("until", "too-soon", least);
        }
        return List.of(new ViewsEvent.StakeholderConsultationOpened(
                c.projectId(), c.methods(), c.audience(), c.from(), c.until()));
    }

    static List<ProjectEvent> decide(ViewsCommand.DecideOnWaiver c, ProjectState project, By by) {
        if (project.views().phase() != Phase.WAIVER_PROPOSED) {
            throw Refusal.rule("views.no-waiver", "Expected a proposed waiver, but there is none");
        }
        return List.of(c.approved()
                ? new ViewsEvent.StakeholderConsultationWaived(
                        c.projectId(), project.views().waiverReason(), c.motivation())
                : new ViewsEvent.StakeholderConsultationWaiverRefused(c.projectId(), c.motivation()));
    }

    static List<ProjectEvent> decide(ViewsCommand.CloseViews c, ProjectState project, By by) {
        if (project.views().phase() != Phase.OPEN) {
            throw Refusal.rule("views.not-open", "Expected a running consultation, but there is none");
        }
        LocalDate until = project.views().until();
        if (by.today().isBefore(until) || c.closedOn().isBefore(until)) {
            throw Refusal.flaw("closedOn", "still-running", until);
        }
        Decisions.notAhead("closedOn", c.closedOn(), by);
        return List.of(new ViewsEvent.StakeholderConsultationClosed(
                c.projectId(), c.result(), c.responses(), c.report(),
                c.answers() == null ? List.of() : c.answers(), c.closedOn()));
    }

    private static void expect(List<Flaw> flaws, String path, boolean there) {
        if (!there) {
            flaws.add(new Flaw(path, "missing", List.of()));
        }
    }

    private static int length(String text) {
        return text == null ? 0 : WellFormed.written(text);
    }
}
