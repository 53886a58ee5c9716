package nl.waarborg.ui.oversight;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.oversight.CaseView.Act;
import nl.waarborg.ui.oversight.CaseView.Decided;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import org.bson.Document;

/** Who advised or decided what, when, in which project. */
final class DecisionsQuestion implements Question {

    private static final String LIST = "decisions";
    private static final String ON = "decisions.act.on";
    private static final String INDEX = "decisions.act.index";
    private static final int RECENT_DAYS = 30;

    @Override
    public String word() {
        return "besluiten";
    }

    @Override
    public String icon() {
        return "gavel";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.KIND, Field.ROLE, Field.PERSON, Field.MUNICIPALITY, Field.THEME, Field.PROJECT, Field.FROM, Field.UNTIL);
    }

    @Override
    public List<Column> columns() {
        return ProjectColumns.and(
                Column.fileOnly("soort"), Column.cell("wat", "decisions.kind"), Column.within("uitkomst"),
                Column.cell("besloten", ON), Column.within("ingevoerd"), Column.cell("wie", "decisions.act.person"),
                Column.within("rol"), Column.within("namens"), Column.cell("vastgelegd", INDEX), Column.cell("terugkijken"));
    }

    @Override
    public Order standard() {
        return new Order("besloten", true);
    }

    @Override
    public Found find(Cases cases, Asked asked, Reader reader, int page, int size) {
        List<Range> ranges = new ArrayList<>(ProjectColumns.period(asked, ON));
        exactly(ranges, "decisions.kind", asked.get(Field.KIND));
        exactly(ranges, "decisions.act.capacity", asked.get(Field.ROLE));
        exactly(ranges, "decisions.act.person", asked.get(Field.PERSON));
        return cases.rows(Cases.asked(asked, reader.person()), LIST, ranges, ProjectColumns.order(this, asked, ON, INDEX), page, size);
    }

    private static void exactly(List<Range> ranges, String path, String value) {
        if (!value.isEmpty()) {
            ranges.add(Range.exactly(path, value));
        }
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        String recent = reader.today().minusDays(RECENT_DAYS).toString();
        List<String> days = cases.fields(Cases.asked(Asked.all(this), reader.person()), ON).stream()
                .flatMap(project -> project.getList(LIST, Document.class).stream())
                .map(decision -> (String) Range.value(decision, "act.on")).toList();
        return List.of(
                new Figure(reader.t().get("oversight.summary.decisions"), String.valueOf(days.size())),
                new Figure(reader.t().get("oversight.summary.recent", RECENT_DAYS),
                        String.valueOf(days.stream().filter(day -> day.compareTo(recent) >= 0).count())));
    }

    @Override
    public List<Value> values(Document row, Reader reader) {
        Texts t = reader.t();
        Decided decided = Documents.read(row.get(LIST, Document.class), Decided.class);
        Act act = decided.act();
        List<Value> values = ProjectColumns.of(row, reader);
        values.add(Value.words(t.get("oversight.kind." + decided.kind())));
        values.add(Value.words(EventTexts.title(t, decided.event())));
        values.add(Value.words(decided.outcome() == null ? "" : Words.ofPath(t, decided.outcome())).badge("plain", null));
        values.add(Value.day(t, act.on()));
        values.add(Value.words(act.imported() ? t.get("oversight.imported") : ""));
        values.add(Value.words(reader.name(act)));
        values.add(Value.words(reader.role(act.capacity())));
        values.add(Value.words(reader.onBehalfOf(act)));
        values.add(Value.moment(t, act.recordedAt()));
        values.add(reader.replay(row.getString("_id"), act.seq()));
        return values;
    }
}
