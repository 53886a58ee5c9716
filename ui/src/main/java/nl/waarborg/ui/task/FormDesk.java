package nl.waarborg.ui.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.ui.form.AnswerSheet;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.FormSpec;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.stereotype.Component;

/** What every form page does: show what is known, keep drafts, and turn a refusal into a form that can be mended. */
@Component
public final class FormDesk {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Drafts drafts;
    private final CurrentStates states;
    private final Clock clock;

    FormDesk(Drafts drafts, CurrentStates states, Clock clock) {
        this.drafts = drafts;
        this.states = states;
        this.clock = clock;
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /** The circumstances of what this person does now. */
    public By by(Person person) {
        return By.of(person.actor(), today());
    }

    /** What the case knows of a form. */
    public Preset preset(Texts t, Form form, ProjectState project) {
        return Presets.of(t, form, project, today(), () -> SaidBefore.evidence(t, states.history(project.id())));
    }

    /** The facts beside a form: what was said before, and how the case stands. */
    public List<SidePanel> panels(Texts t, String command, ProjectState project) {
        List<SidePanel> panels = new ArrayList<>(SidePanels.of(t, command, project, today()));
        List<RecordedEvent> history = states.history(project.id());
        panels.addAll(SidePanels.isGuarded(command) ? 1 : 0, SaidBefore.panels(t, command, history));
        Stream.of(AdvicePanels.response(t, command, project, history)).filter(Objects::nonNull).forEach(panels::add);
        Stream.of(AdvicePanels.term(t, command, project, today())).filter(Objects::nonNull).forEach(panel -> panels.add(0, panel));
        return panels;
    }

    /** The form as it opens: with the draft of this person, else with what the case knows. */
    public FormView open(Texts t, Person person, String address, Form form, Preset preset) {
        Optional<Drafts.Draft> draft = drafts.find(person.actor().person(), address);
        draft.ifPresent(kept -> preset.unasked().replaceAll((name, now) -> {
            String seen = kept.filled().first(name);
            return seen.isEmpty() ? now : seen;
        }));
        Filled filled = preset.align(draft.map(Drafts.Draft::filled).orElse(preset.filled()));
        return FormView.of(t, address, form, filled, preset, Faults.NONE,
                draft.map(kept -> t.get("form.draft-of", kept.savedAt())).orElse(null));
    }

    /** The form with a row more or less. */
    public FormView changeRows(Texts t, String address, Form form, Preset preset, Sent sent) {
        sent.changeRows();
        return again(t, address, form, preset, sent, Faults.NONE, null);
    }

    /** Keeps what was typed; gives the sentence that says so. */
    public String keep(Texts t, Person person, String address, Form form, Sent sent) {
        sent.unasked().forEach(sent.filled()::put);
        Optional<Instant> at = drafts.keep(person.actor().person(), address, form.name(), sent.filled());
        return at.map(instant -> t.get("form.draft-kept", t.time(instant))).orElseGet(() -> t.get("form.draft-too-long"));
    }

    /** The form once more, as it was sent. */
    public FormView again(Texts t, String address, Form form, Preset preset, Sent sent, Faults faults, String draft) {
        preset.unasked().putAll(sent.unasked());
        return FormView.of(t, address, form, sent.filled(), preset, faults, draft);
    }

    /** Sends a form; what comes of it is the place's affair, what is wrong with it comes back as faults. */
    public <R> Outcome<R> send(Texts t, Person person, String address, Form form, Preset preset, Sent sent, Sending<R> sending) {
        AnswerSheet sheet = AnswerSheet.read(form.fields(), sent.filled(), preset);
        try {
            R receipt = sending.send(sheet.answers(), new HashMap<>(sent.unasked()));
            drafts.discard(person.actor().person(), address);
            return new Outcome<>(receipt, Faults.NONE, null);
        } catch (Refusal refusal) {
            return new Outcome<>(null, Faults.of(t, refusal, new FormSpec(form, preset, t), sheet), refusal);
        }
    }

    /** The answers of a draft, each with its question, to read and to copy. */
    public List<KeptText> keptTexts(Texts t, Filled filled, Form form) {
        return KeptText.of(t, filled, form);
    }

    /** What gives the command. */
    public interface Sending<R> {
        R send(Map<String, Object> answers, Map<String, String> unasked);
    }

    /** What came of sending: a receipt, or faults with the refusal behind them. */
    public record Outcome<R>(R receipt, Faults faults, Refusal refusal) {
    }
}
