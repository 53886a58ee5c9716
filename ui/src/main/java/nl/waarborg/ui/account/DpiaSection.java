package nl.waarborg.ui.account;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.paper.Block;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.paper.Block.Facts;
import nl.waarborg.ui.paper.Block.Grid;
import nl.waarborg.ui.paper.Block.Heading;
import nl.waarborg.ui.paper.Block.Line;
import nl.waarborg.ui.paper.Block.Row;
import nl.waarborg.ui.paper.Block.Words;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.project.DpiaTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** The DPIA: its versions, the risks of each before and after measures, and the whole of the last one. */
final class DpiaSection {

    private final Telling telling;
    private final Texts t;
    private final ProjectState state;

    DpiaSection(Telling telling, ProjectState state) {
        this.telling = telling;
        this.t = telling.t();
        this.state = state;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<RecordedEvent> submitted = telling.of(DpiaEvent.DpiaSubmittedForFgAdvice.class::isInstance);
        if (submitted.isEmpty()) {
            blocks.add(new Line(t.get(state.preScan().needsNoDpia() ? "account.dpia.notNeeded" : "account.dpia.none")));
        } else {
            blocks.add(new Grid(t.get("account.dpia.versions"), List.of(
                    t.get("account.col.version"), t.get("account.col.submitted"), t.get("account.col.risk"),
                    t.get("account.col.advice"), t.get("account.col.adopted"), t.get("account.col.hash")),
                    submitted.stream().map(this::version).toList()));
            state.dpia().versions().forEach(version -> risks(blocks, version));
        }
        if (state.dpia().isStarted()) {
            content(blocks);
        }
        return new Section("dpia", t.get("account.dpia"), blocks);
    }

    private Row version(RecordedEvent submitted) {
        DpiaEvent.DpiaSubmittedForFgAdvice event = (DpiaEvent.DpiaSubmittedForFgAdvice) submitted.event();
        List<Long> events = new ArrayList<>(List.of(Telling.number(submitted)));
        List<String> advices = new ArrayList<>();
        List<String> adoptions = new ArrayList<>();
        for (RecordedEvent other : telling.events()) {
            if (other.event() instanceof FgEvent.FgAdviceIssued e && e.version().equals(event.version())) {
                advices.add(word(e.advice()));
                events.add(Telling.number(other));
            } else if (other.event() instanceof FgEvent.FgConditionsConfirmed e && e.version().equals(event.version())) {
                advices.add(word(e.advice()));
                events.add(Telling.number(other));
            } else if (other.event() instanceof AdoptionEvent.DpiaAdopted e && e.version().equals(event.version())) {
                adoptions.add(t.date(e.decidedOn()));
                events.add(Telling.number(other));
            }
        }
        return new Row(List.of(
                event.version(), t.date(telling.day(submitted)),
                event.highestResidualRisk() == null ? "–" : word(event.highestResidualRisk()),
                advices.isEmpty() ? "–" : String.join("; ", advices),
                adoptions.isEmpty() ? t.get("account.dpia.notAdopted") : t.list(adoptions), event.hash()), events);
    }

    private void risks(List<Block> blocks, DpiaState.Version version) {
        List<Risk> risks = version.content().risks();
        if (!risks.isEmpty()) {
            blocks.add(new Grid(t.get("account.dpia.risks", version.label()), List.of(
                    t.get("account.col.code"), t.get("account.col.riskText"), t.get("account.col.before"),
                    t.get("account.col.after"), t.get("account.col.measures")),
                    risks.stream().map(risk -> new Row(List.of(
                            risk.id(), risk.description(), word(risk.inherentLevel()),
                            word(version.content().residualLevel(risk)),
                            risk.measures().isEmpty() ? "–" : String.join(", ", risk.measures())), List.of())).toList()));
        }
    }

    /** The content as it stands after the last event, with the words of the forms. */
    private void content(List<Block> blocks) {
        DpiaState.Version current = state.dpia().current();
        blocks.add(new Line(current == null ? t.get("account.dpia.draft") : t.get("account.dpia.content", current.label())));
        for (DpiaTexts.SectionText section : DpiaTexts.sections(t, state.dpia().content())) {
            if (section.isEmpty()) {
                continue;
            }
            blocks.add(new Heading(null, section.title()));
            if (section.text() != null) {
                blocks.add(new Words(section.text()));
            }
            for (DpiaTexts.Entry entry : section.entries()) {
                List<Fact> facts = new ArrayList<>();
                if (entry.name() != null) {
                    facts.add(Fact.of(t.get("account.dpia.entry"), entry.name()));
                }
                entry.facts().forEach(fact -> facts.add(new Fact(unasked(fact.label()), fact.values())));
                blocks.add(new Facts(facts));
            }
        }
    }

    private String word(Enum<?> constant) {
        return nl.waarborg.ui.texts.Words.of(t, constant);
    }

    /** A question of a form as a label. */
    private static String unasked(String label) {
        return label.endsWith("?") ? label.substring(0, label.length() - 1) : label;
    }
}
