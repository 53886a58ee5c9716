package nl.waarborg.ui.action;

import java.util.List;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.task.DpiaSection;
import nl.waarborg.ui.task.KeptText;
import nl.waarborg.ui.task.SidePanel;

/**
 * An action as its page shows it.
 *
 * @param sections  the sections of the DPIA; empty for another action
 * @param previous  the section before this one; may be null
 * @param next      the section after this one; may be null
 * @param progress  how many sections are written, in words; null for another action
 * @param conflict  who was first, as a sentence; null when nobody was
 * @param now       the texts that stand there now, after somebody else was first
 */
public record ActionView(
        String projectId, String projectName, FormView form, List<SidePanel> panels, List<DpiaSection> sections,
        DpiaSection previous, DpiaSection next, String progress, String conflict, List<KeptText> now) {
}
