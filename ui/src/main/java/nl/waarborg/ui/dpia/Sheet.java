package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.ui.form.Faults;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.FormView;
import nl.waarborg.ui.form.Preset;
import nl.waarborg.ui.form.Preset.GivenRow;
import nl.waarborg.ui.form.Preset.GivenRows;
import nl.waarborg.ui.form.Question;
import nl.waarborg.ui.form.Question.Row;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Form;

/** One paragraph as a form: the columns of its typed section, then its own questions. */
final class Sheet {

    private final Texts t;
    private final Dpia dpia;
    private final SectionForm section;
    private final OwnQuestions own;
    private final Supplier<Preset> offered;

    /**
     * The form of a paragraph.
     *
     * @param dpia the case as it stands: which rows there are, and which words can be chosen
     * @param whole whether the model's own questions are asked too
     * @param offered what the case offers in the form of the typed section: words to choose, and first answers
     */
    Sheet(Texts t, Paragraph paragraph, Dpia dpia, boolean whole, Function<Form, Preset> offered) {
        this.t = t;
        this.dpia = dpia;
        this.offered = () -> offered.apply(section().full());
        this.section = paragraph.section() == null ? null : SectionForm.of(paragraph);
        this.own = whole && !paragraph.questions().isEmpty() ? new OwnQuestions(t, paragraph, dpia) : null;
    }

    /** The typed section, or null. */
    SectionForm section() {
        return section;
    }

    /** The own questions, or null. */
    OwnQuestions own() {
        return own;
    }

    /** What stands in a content. */
    Filled written(Dpia content) {
        Filled filled = Filled.blank();
        if (section != null) {
            section.into(filled, content);
            besides().forEach(filled::put);
        }
        if (own != null) {
            own.into(filled, content);
        }
        return filled;
    }

    /** Whether anything was answered in a content. */
    boolean isWritten(Dpia content) {
        return section != null && section.isWritten(content) || own != null && own.isAnswered(content);
    }

    /** Puts what was filled in earlier under the rows as the case has them now. */
    Filled refresh(Filled filled) {
        if (section != null && section.isFixed()) {
            Rows.under(filled, section.root().name(), section.key(), section.keys(dpia));
        }
        if (own != null) {
            own.refresh(filled);
        }
        return filled;
    }

    /** The fields of the page. */
    List<Question> questions(Filled filled, Map<String, String> errors) {
        List<Question> questions = new ArrayList<>();
        if (section != null) {
            FormView.of(t, "", section.shown(), filled, preset(filled), new Faults(null, List.of(), errors), null).questions()
                    .forEach(question -> questions.add(section.hasRows() ? table(question, filled) : question));
        }
        if (own != null) {
            questions.addAll(own.of(filled, errors));
        }
        return questions;
    }

    /** Which fields are asked only after a certain answer; see {@link OwnQuestions#conditions}. */
    List<String> conditions(Filled filled) {
        return own == null ? List.of() : own.conditions(filled);
    }

    /** What the form offers beside the fields: its rows where the case gives them, and words to choose. */
    Preset preset(Filled filled) {
        Preset preset = offered.get();
        if (section.isFixed()) {
            List<String> known = section.keys(dpia);
            List<GivenRow> rows = section.given(filled).rows().stream().map(row -> known.contains(row.value()) ? row
                    : new GivenRow(row.value(), row.heading(), t.get("dpia.row-gone"))).toList();
            preset.give(section.root().name(), new GivenRows(section.key(), rows, false));
        }
        return preset;
    }

    /** The answers about the section as a whole, as the case has them. */
    Map<String, List<String>> besides() {
        Preset preset = offered.get();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        section.besides().forEach(name -> answers.put(name, preset.filled().all(name)));
        return answers;
    }

    /**
     * The rows of the section. A row that people named says which row of the case it is, so that a new name finds its other
     * columns. The hint is about all columns, so it stands only where they all do.
     */
    private Question table(Question table, Filled filled) {
        List<Row> rows = section.isFixed() ? table.rows() : table.rows().stream().map(row -> new Row(row.place(), row.heading(),
                row.note(), row.place() + "." + SectionForm.WAS, filled.first(row.place() + "." + SectionForm.WAS), row.fields())).toList();
        boolean all = section.root().fields().size() == section.all().fields().size();
        return new Question(table.place(), table.label(), all ? table.hint() : null, table.kind(), table.optional(), table.value(),
                table.options(), table.fixed(), table.one(), rows, table.fields(), table.error());
    }

    /** What is answered, in words by place; what is open is left out. */
    Map<String, String> said(Filled filled) {
        Map<String, String> said = new LinkedHashMap<>();
        Leaf.of(questions(filled, Map.of())).forEach(leaf -> {
            if (!leaf.text().isBlank()) {
                said.put(leaf.place(), leaf.text());
            }
        });
        return said;
    }

    /** The tables of this form, each with the field that says which row it is; empty for rows that only have a number. */
    Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        if (section != null && section.hasRows()) {
            tables.put(section.root().name(), section.identity());
        }
        if (own != null) {
            own.tables().forEach((table, given) -> tables.put(OwnQuestions.OWN + table, given ? Given.ROW : ""));
        }
        return tables;
    }
}
