package nl.waarborg.domain.project;

import java.util.List;
import nl.waarborg.domain.actor.By;

/** Decisions on the documents of a case. */
final class DocumentDecisions {

    private DocumentDecisions() {}

    static List<ProjectEvent> decide(DocumentCommand.AddDocument c, ProjectState project, By by) {
        if (!c.sha256().matches("[0-9a-f]{64}")) {
            throw Refusal.flaw("sha256", "characters", c.sha256());
        }
        project.documents().of(c.sha256()).ifPresent(known -> {
            throw Refusal.rule("document.known", "Expected a document that the case does not have, but it is number "
                    + known.number(), known.number());
        });
        return List.of(new DocumentEvent.DocumentAdded(c.projectId(), project.documents().all().size() + 1, c.sha256(),
                c.name(), c.format().mediaType(), c.size(), c.about()));
    }
}
