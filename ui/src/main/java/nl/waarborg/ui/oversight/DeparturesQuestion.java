package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Filters;
import java.util.List;
import nl.waarborg.ui.oversight.CaseView.Act;
import nl.waarborg.ui.oversight.CaseView.Departed;
import nl.waarborg.ui.reading.Documents;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Where a decider departed from the FG's advice, and why. */
final class DeparturesQuestion implements Question {

    private static final String LIST = "departures";
    private static final String ON = "departures.act.on";

    @Override
    public String word() {
        return "afwijkingen";
    }

    @Override
    public String icon() {
        return "git-compare";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.MUNICIPALITY, Field.THEME, Field.PROJECT, Field.FROM, Field.UNTIL);
    }

    @Override
    public List<Column> columns() {
        return ProjectColumns.and(
                Column.cell("advies", "departures.advisedOn"), Column.within("adviesdatum"), Column.within("versie"),
                Column.cell("punt"), Column.below("gezegd"), Column.cell("afwijking"), Column.below("motivering"),
                Column.within("naschrift"), Column.cell("besloten", ON), Column.within("wie"), Column.within("rol"),
                Column.within("namens"), Column.within("ingevoerd"), Column.cell("terugkijken"));
    }

    @Override
    public Order standard() {
        return new Order("besloten", true);
    }

    @Override
    public Found find(Cases cases, Asked asked, Reader reader, int page, int size) {
        List<Bson> departing = Cases.asked(asked, reader.person());
        departing.add(Filters.exists(ON));
        return cases.rows(departing, LIST, ProjectColumns.period(asked, ON),
                ProjectColumns.order(this, asked, ON, "departures.act.index", "departures.point"), page, size);
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        List<Document> all = find(cases, Asked.all(this), reader, 1, Integer.MAX_VALUE).rows();
        long silent = all.stream().filter(row -> Range.value(row, "departures.reaction") == null).count();
        return List.of(
                new Figure(reader.t().get("oversight.summary.departures"), String.valueOf(all.size())),
                new Figure(reader.t().get("oversight.summary.silent"), String.valueOf(silent), silent > 0));
    }

    @Override
    public List<Value> values(Document row, Reader reader) {
        Texts t = reader.t();
        Departed departed = Documents.read(row.get(LIST, Document.class), Departed.class);
        Act act = departed.act();
        boolean silent = departed.reaction() == null;
        List<Value> values = ProjectColumns.of(row, reader);
        values.add(Value.words(Words.ofPath(t, departed.advice())));
        values.add(Value.day(t, departed.advisedOn()));
        values.add(Value.words(t.get("oversight.version", departed.version())));
        values.add(Value.words(silent ? t.get("oversight.whole-advice") : departed.point()));
        values.add(Value.words(departed.said()));
        values.add(Value.words(silent ? t.get("oversight.silent") : Words.ofPath(t, departed.reaction()))
                .badge(silent ? "bad" : "warn", silent ? "alert-octagon" : null));
        values.add(Value.words(departed.motive()));
        values.add(Value.words(departed.postscript() == null ? "" : t.get("oversight.postscript", departed.postscript())));
        values.add(Value.day(t, act.on()));
        values.add(Value.words(reader.name(act)));
        values.add(Value.words(reader.role(act.capacity())));
        values.add(Value.words(reader.onBehalfOf(act)));
        values.add(Value.words(act.imported() ? t.get("oversight.imported") : ""));
        values.add(reader.replay(row.getString("_id"), act.seq()));
        return values;
    }
}
