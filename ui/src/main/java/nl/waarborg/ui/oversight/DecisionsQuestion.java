package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.oversight.CaseView.Act;
import nl.waarborg.ui.oversight.CaseView.Decided;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import org.bson.Document;
import org.bson.conversions.Bson;

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
        return List.of(Field.KIND, Field.ROLE, Field.PERSON, Field.MUNICIPALITY, Field.PROJECT, Field.FROM, Field.UNTIL);
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
    public List<List<Value>> rows(Cases cases, Asked asked, Reader reader, int skip, int limit) {
        return cases.find(asked(asked, reader), List.of(), ProjectColumns.order(this, asked, ON, INDEX), skip, limit).stream()
                .map(row -> values(row, reader)).toList();
    }

    @Override
    public long total(Cases cases, Asked asked, Reader reader) {
        return cases.count(asked(asked, reader));
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        List<Bson> all = Cases.asked(Asked.all(this), reader.person());
        List<Bson> recent = List.of(Filters.gte(ON, reader.today().minusDays(RECENT_DAYS).toString()));
        return List.of(
                new Figure(reader.t().get("oversight.summary.decisions"),
                        String.valueOf(cases.count(new Cases.Rows(all, LIST, List.of())))),
                new Figure(reader.t().get("oversight.summary.recent", RECENT_DAYS),
                        String.valueOf(cases.count(new Cases.Rows(all, LIST, recent)))));
    }

    private static Cases.Rows asked(Asked asked, Reader reader) {
        List<Bson> conditions = new ArrayList<>(ProjectColumns.period(asked, ON));
        equal(conditions, "decisions.kind", asked.get(Field.KIND));
        equal(conditions, "decisions.act.capacity", asked.get(Field.ROLE));
        equal(conditions, "decisions.act.person", asked.get(Field.PERSON));
        return new Cases.Rows(Cases.asked(asked, reader.person()), LIST, conditions);
    }

    private static void equal(List<Bson> conditions, String field, String value) {
        if (!value.isEmpty()) {
            conditions.add(Filters.eq(field, value));
        }
    }

    private static List<Value> values(Document row, Reader reader) {
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
