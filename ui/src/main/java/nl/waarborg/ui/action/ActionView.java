package nl.waarborg.ui.action;

import java.util.List;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.task.SidePanel;

/** An action as its page shows it. */
public record ActionView(String projectId, String projectName, FormView form, List<SidePanel> panels) {
}
