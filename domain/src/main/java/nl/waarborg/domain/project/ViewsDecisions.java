package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.project.ViewsCommand.Approach;
import nl.waarborg.domain.project.ViewsState.Phase;

/** Decisions on the views of data subjects, art. 35(9). */
final class ViewsDecisions {

    private static final int WAIVER_REASONS = 100;

    private ViewsDecisions() {}

    static List<ProjectEvent> decide(ViewsCommand.PlanViews c, ProjectState project, By by) {
        if (project.views().phase() == Phase.OPEN) {
            throw Refusal.rule("views.open", "Expected no running consultation, but one is open");
        }
        if (c.approach() == Approach.WAIVE) {
            if (length(c.waiverReason()) < WAIVER_REASONS) {
                throw Refusal.flaw("waiverReason", "too-short", WAIVER_REASONS, length(c.waiverReason()));
            }
            return List.of(new ViewsEvent.StakeholderConsultationWaiverProposed(c.projectId(), c.waiverReason()));
        }
        expect("methods", c.methods() != null && !c.methods().isEmpty());
        expect("audience", length(c.audience()) > 0);
        expect("from", c.from() != null);
        expect("until", c.until() != null);
        int least = LegalTerms.standard().on(by.today()).viewsDays();
        if (c.until().isBefore(c.from())) {
            throw Refusal.flaw("until", "before", c.from());
        }
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
        Decisions.notAhead("closedOn", c.closedOn(), by);
        LocalDate until = project.views().until();
        if (c.closedOn().isBefore(until)) {
            throw Refusal.flaw("closedOn", "before", until);
        }
        return List.of(new ViewsEvent.StakeholderConsultationClosed(
                c.projectId(), c.result(), c.responses(), c.report(),
                c.answers() == null ? List.of() : c.answers(), c.closedOn()));
    }

    private static void expect(String path, boolean there) {
        if (!there) {
            throw Refusal.flaw(path, "missing");
        }
    }

    private static int length(String text) {
        return text == null ? 0 : WellFormed.written(text);
    }
}
