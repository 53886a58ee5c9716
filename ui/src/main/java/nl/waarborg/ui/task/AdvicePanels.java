package nl.waarborg.ui.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.advice.AdviceFold;
import nl.waarborg.ui.advice.Round;
import nl.waarborg.ui.advice.TermNote;
import nl.waarborg.ui.form.FormTexts;
import nl.waarborg.ui.task.SidePanel.Fact;
import nl.waarborg.ui.task.SidePanel.Link;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** Beside a form: how the FG's term stands, and what the decider did with the FG's last advice. */
final class AdvicePanels {

    private static final Set<String> IN_THE_TERM = Set.of("IssueFgAdvice", "ProvideFgInformation", "CompleteStep");
    private static final Set<String> AFTER_RESPONSE = Set.of(
            "IssueFgAdvice", "AddFgPostscript", "DecideOnDpia", "DecideGoLive", "InformCouncil", "OpenCouncilConsultation",
            "PreparePriorConsultation", "SubmitPriorConsultation");

    private AdvicePanels() {
    }

    /** The term first, for who advises or answers; null where it does not matter or no advice is asked. */
    static SidePanel term(Texts t, String command, ProjectState project, LocalDate today) {
        TermNote note = IN_THE_TERM.contains(command) ? TermNote.of(t, project, today) : null;
        return note == null ? null : new SidePanel(t.get("advice.panel.term"),
                List.of(Fact.plain(t.get("advice.panel.now"), note.heading())), note.lines());
    }

    /** The response to the last advice point by point, and the postscripts to it; null without a response. */
    static SidePanel response(Texts t, String command, ProjectState project, List<RecordedEvent> history) {
        if (!AFTER_RESPONSE.contains(command) || project.fg().response() == null) {
            return null;
        }
        Round round = AdviceFold.of(t, history).rounds().stream()
                .filter(one -> one.respondedOn() != null).findFirst().orElse(null);
        if (round == null) {
            return null;
        }
        List<Fact> facts = new ArrayList<>();
        round.points().stream().filter(point -> point.reaction() != null).forEach(point -> {
            facts.add(new Fact(point.subject(), FormTexts.word(t, point.reaction()), point.look()));
            if (point.motivation() != null && !point.motivation().isBlank()) {
                facts.add(Fact.plain(t.get("panel.advice.because"), point.motivation()));
            }
        });
        round.postscripts().forEach(said -> facts.add(Fact.plain(t.get("advice.panel.postscript", said.who()), said.text())));
        return new SidePanel(t.get("advice.panel.response"), facts, List.of(),
                List.of(new Link(t.get("advice.open"), "/projecten/" + project.id() + "/fg-advies")));
    }
}
