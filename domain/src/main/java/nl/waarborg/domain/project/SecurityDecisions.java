package nl.waarborg.domain.project;

import java.util.List;
import nl.waarborg.domain.actor.By;

/** Decisions on the security review. */
final class SecurityDecisions {

    private SecurityDecisions() {}

    static List<ProjectEvent> decide(SecurityCommand.CompleteSecurityReview c, ProjectState project, By by) {
        DpiaState.Version version = FgDecisions.submitted(project);
        return List.of(new SecurityEvent.SecurityReviewCompleted(
                c.projectId(), version.label(), version.hash(), c.availability(), c.integrity(), c.confidentiality(),
                c.threats(), c.controls(), c.verdict()));
    }
}
