package nl.waarborg.ui.risks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.sheet.Cell;
import nl.waarborg.ui.sheet.Sheet;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** The action plan and the risks as tables to take away. */
enum RiskSheets {

    /** The action plan: each measure with who carries it out, by when, and how far it is. */
    MEASURES("maatregelen") {
        @Override
        Sheet of(Texts t, ProjectView project, RisksView view, Instant made, String address) {
            return new Sheet(t.get("risks.sheet.measures"), headings(t, "risks.measures.", "code", "measure", "kind", "lowers", "owner",
                    "first", "status", "due", "progress", "evidence", "done", "by", "checked", "finding"),
                    view.measures().stream().map(line -> row(t, line)).toList(), notes(t, project, view, made, address));
        }
    },

    /** The risks before and after measures. */
    RISKS("risicos") {
        @Override
        Sheet of(Texts t, ProjectView project, RisksView view, Instant made, String address) {
            return new Sheet(t.get("risks.sheet.risks"), headings(t, "risks.sheet.", "code", "risk", "origin", "source", "likelihood",
                    "impact", "irreversible", "level", "score", "measures-of", "likelihood-after", "impact-after", "irreversible-after",
                    "level-after", "score-after", "reason", "raised", "remarks"),
                    view.lines().stream().map(line -> row(t, line)).toList(), notes(t, project, view, made, address));
        }
    };

    private final String word;

    RiskSheets(String word) {
        this.word = word;
    }

    /** The table of a project. */
    abstract Sheet of(Texts t, ProjectView project, RisksView view, Instant made, String address);

    /** The table with this word; null for another word. */
    static RiskSheets named(String word) {
        for (RiskSheets sheet : values()) {
            if (sheet.word.equals(word)) {
                return sheet;
            }
        }
        return null;
    }

    private static List<Cell> row(Texts t, MeasureLine line) {
        Measure measure = line.measure();
        return List.of(Cell.text(measure.id()), Cell.text(measure.description()), word(t, measure.kind()),
                Cell.text(String.join(", ", line.risks())), Cell.text(measure.owner()), yes(t, measure.beforeGoLive()),
                word(t, measure.status()), Cell.day(measure.dueOn()), word(t, line.progress()), Cell.text(line.evidence()),
                Cell.day(line.carriedOutOn()), Cell.text(line.checkedBy()), Cell.day(line.checkedOn()), Cell.text(line.finding()));
    }

    private static List<Cell> row(Texts t, RiskLine line) {
        Risk risk = line.risk();
        return List.of(Cell.text(risk.id()), Cell.text(risk.description()), Cell.text(risk.origin()), word(t, risk.source()),
                step(t, risk, risk.likelihood(), true), step(t, risk, risk.impact(), false), yes(t, risk.irreversible()),
                Cell.text(line.before().word()), score(line.before()), Cell.text(String.join(", ", risk.measures())),
                step(t, risk, risk.residualLikelihood(), true), step(t, risk, risk.residualImpact(), false),
                yes(t, risk.residualIrreversible()), Cell.text(line.after().word()), score(line.after()),
                Cell.text(risk.residualReason()), Cell.text(risk.raisedReason()), Cell.text(String.join(" ", line.reasons())));
    }

    private static List<String> notes(Texts t, ProjectView project, RisksView view, Instant made, String address) {
        List<String> notes = new ArrayList<>();
        notes.add(project.name() + " (" + project.id() + ")");
        if (!view.lines().isEmpty()) {
            notes.add(t.get("risks.sheet.scale", view.scale()) + (view.check() == null ? "" : " SHA-256 " + view.check()));
        }
        notes.add(t.get("risks.sheet.made", made));
        notes.add(t.get("risks.sheet.address", address));
        return notes;
    }

    private static List<String> headings(Texts t, String topic, String... columns) {
        return Arrays.stream(columns).map(column -> t.get(topic + column)).toList();
    }

    private static Cell score(Scored scored) {
        return scored.score() == null ? Cell.EMPTY : Cell.number(scored.score());
    }

    private static Cell step(Texts t, Risk risk, Step step, boolean likelihood) {
        return step == null ? Cell.EMPTY : Cell.text(ScaleTexts.step(t, risk, step, likelihood));
    }

    private static Cell word(Texts t, Enum<?> constant) {
        return constant == null ? Cell.EMPTY : Cell.text(Words.of(t, constant));
    }

    private static Cell yes(Texts t, Boolean answer) {
        return answer == null ? Cell.EMPTY : Cell.text(t.get(answer ? "form.yes" : "form.no"));
    }
}
