package nl.waarborg.ui.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.ui.frame.FieldError;
import nl.waarborg.ui.oversight.ListView.Below;
import nl.waarborg.ui.oversight.ListView.Head;
import nl.waarborg.ui.oversight.ListView.Input;
import nl.waarborg.ui.oversight.ListView.Line;
import nl.waarborg.ui.oversight.ListView.Paging;
import nl.waarborg.ui.oversight.ListView.Shown;
import nl.waarborg.ui.oversight.ListView.Tab;
import nl.waarborg.ui.oversight.Question.Order;
import nl.waarborg.ui.sheet.Sheet;
import nl.waarborg.ui.texts.Texts;
import org.springframework.stereotype.Component;

/** Answers the questions, as a page and as a table to take away: the same rows in both. */
@Component
class Lists {

    /** Rows on one page. */
    static final int PAGE = 50;
    /** Rows in one file; more fit in no spreadsheet that people still read. */
    static final int FILE = 100_000;

    private static final List<Question> QUESTIONS = List.of(
            new DecisionsQuestion(), new DeparturesQuestion(), new LeadTimeQuestion(), new ReassessmentsQuestion(),
            new FindingsQuestion(), new DomainsQuestion());

    private final Cases cases;

    Lists(Cases cases) {
        this.cases = cases;
    }

    /** The question with this word; empty for another word. */
    static Optional<Question> question(String word) {
        return QUESTIONS.stream().filter(question -> question.word().equals(word)).findFirst();
    }

    /** The first page of Controle. */
    OverviewView overview(Reader reader) {
        return new OverviewView(tabs(reader, null), QUESTIONS.stream().map(question ->
                new OverviewView.Card(question.word(), question.icon(), question.summary(cases, reader))).toList());
    }

    /** Whether the list can be made of what was asked. */
    static boolean isRight(Question question, Asked asked, Reader reader) {
        return new Filter(question, asked, reader).errors().isEmpty();
    }

    /** The page of a question. */
    ListView page(Question question, Asked asked, Reader reader) {
        Filter filter = new Filter(question, asked, reader);
        List<FieldError> errors = filter.errors();
        boolean right = errors.isEmpty();
        Found found = right ? question.find(cases, asked, reader, asked.page(), PAGE) : new Found(0, 1, List.of());
        int page = found.page();
        int pages = Found.existing(Integer.MAX_VALUE, found.total(), PAGE);
        String here = "/controle/" + question.word();
        List<Input> inputs = filter.inputs(cases);
        return new ListView(
                question.word(), tabs(reader, question), inputs, asked.isNarrowed(),
                filter.inWords(inputs), errors, heads(question, asked, reader.t(), here),
                found.rows().stream().map(row -> line(question, question.values(row, reader), reader.t())).toList(), found.total(),
                right ? question.figures(cases, asked, reader) : List.of(),
                new Paging(page, pages, page > 1 ? here + asked.query(question, page - 1) : null,
                        page < pages ? here + asked.query(question, page + 1) : null), asked.query(question));
    }

    /** The whole list as a table to take away, with what was asked, by whom and when. */
    Sheet sheet(Question question, Asked asked, Reader reader, Instant now) {
        Texts t = reader.t();
        Found found = question.find(cases, asked, reader, 1, FILE);
        List<String> notes = new ArrayList<>();
        Filter form = new Filter(question, asked, reader);
        String filter = form.inWords(form.inputs(cases));
        notes.add(t.get("oversight.filter.words", filter == null ? t.get("oversight.filter.nothing") : filter));
        notes.add(t.get("oversight.file.made", now, reader.person().name(), reader.role(reader.person().role())));
        notes.add(t.get("oversight.file.address", reader.base() + "/controle/" + question.word() + asked.query(question)));
        question.figures(cases, asked, reader).forEach(figure -> notes.add(figure.label() + ": " + figure.value()));
        if (found.total() > found.rows().size()) {
            notes.add(t.get("oversight.file.cut", found.rows().size(), found.total()));
        }
        return new Sheet(
                t.getOr("oversight." + question.word() + ".title", question.word()),
                question.columns().stream().map(column -> heading(question, column, t)).toList(),
                found.rows().stream().map(row -> question.values(row, reader).stream().map(Value::cell).toList()).toList(), notes);
    }

    /** The engine beside the log is for auditors only. */
    private static List<Tab> tabs(Reader reader, Question here) {
        Texts t = reader.t();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(t.get("oversight.tab"), "/controle", here == null));
        QUESTIONS.forEach(question -> tabs.add(new Tab(
                t.getOr("oversight." + question.word() + ".tab", question.word()), "/controle/" + question.word(),
                question == here)));
        if (reader.person().role() == Role.AUDITOR) {
            tabs.add(new Tab(t.get("rebuild.page.title"), "/controle/motor", false));
        }
        return tabs;
    }

    private static List<Head> heads(Question question, Asked asked, Texts t, String here) {
        return question.columns().stream().filter(column -> column.place() == Column.Place.CELL).map(column -> {
            boolean sorted = column.word().equals(asked.order().word());
            Order next = new Order(column.word(), sorted && !asked.order().descending());
            return new Head(heading(question, column, t),
                    column.sort() == null ? null : here + asked.query(question, next),
                    !sorted ? null : asked.order().descending() ? "descending" : "ascending");
        }).toList();
    }

    private static Line line(Question question, List<Value> row, Texts t) {
        List<Shown> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Column column = question.columns().get(i);
            if (column.place() == Column.Place.CELL) {
                cells.add(new Shown(heading(question, column, t), row.get(i), new ArrayList<>()));
            } else if (column.place() != Column.Place.FILE_ONLY && !row.get(i).text().isEmpty()) {
                cells.get(cells.size() - 1).more().add(new Below(row.get(i), column.place() == Column.Place.WITHIN));
            }
        }
        return new Line(row.get(0).text(), cells);
    }

    private static String heading(Question question, Column column, Texts t) {
        String common = t.getOr("oversight.column." + column.word(), column.word());
        return t.getOr("oversight." + question.word() + ".column." + column.word(), common);
    }
}
