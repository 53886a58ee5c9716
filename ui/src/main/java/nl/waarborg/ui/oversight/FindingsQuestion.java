package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Filters;
import java.util.List;
import nl.waarborg.ui.oversight.CaseView.Noted;
import nl.waarborg.ui.reading.Documents;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What stands in projects and deserves a look though it shuts no gate, such as a contract from before the DPIA (SPEC B05). */
final class FindingsQuestion implements Question {

    private static final String LIST = "findings";

    @Override
    public String word() {
        return "bevindingen";
    }

    @Override
    public String icon() {
        return "alert-triangle";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.MUNICIPALITY, Field.THEME, Field.PROJECT);
    }

    @Override
    public List<Column> columns() {
        return ProjectColumns.and(Column.cell("bevinding", "findings.key"));
    }

    @Override
    public Order standard() {
        return new Order("project", false);
    }

    @Override
    public Found find(Cases cases, Asked asked, Reader reader, int page, int size) {
        List<Bson> conditions = Cases.asked(asked, reader.person());
        conditions.add(Filters.exists("findings.key"));
        return cases.rows(conditions, LIST, List.of(),
                ProjectColumns.order(this, asked, "_id", "findings.key", "findings.name"), page, size);
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        List<Document> all = find(cases, Asked.all(this), reader, 1, Integer.MAX_VALUE).rows();
        long projects = all.stream().map(row -> row.getString("_id")).distinct().count();
        return List.of(
                new Figure(reader.t().get("oversight.summary.findings"), String.valueOf(all.size()), !all.isEmpty()),
                new Figure(reader.t().get("oversight.summary.finding-projects"), String.valueOf(projects)));
    }

    @Override
    public List<Value> values(Document row, Reader reader) {
        Noted noted = Documents.read(row.get(LIST, Document.class), Noted.class);
        List<Value> values = ProjectColumns.of(row, reader);
        values.add(Value.words(reader.t().get("panel.finding." + noted.key(), noted.name())));
        return values;
    }
}
