package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.ui.oversight.Cases.Sorting;
import nl.waarborg.ui.oversight.Question.Order;
import org.bson.Document;

/** What every list shares: its first columns, which name the project, its period and its order. */
final class ProjectColumns {

    private static final Column PROJECT = Column.cell("project", "search");
    private static final List<Column> COLUMNS = List.of(PROJECT, Column.within("nummer"), Column.within("gemeente"));

    private ProjectColumns() {}

    /** The columns of a list: the project's, and its own. */
    static List<Column> and(Column... own) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        columns.addAll(List.of(own));
        return List.copyOf(columns);
    }

    /** The values of the project's columns, to which a list adds its own. */
    static List<Value> of(Document row, Reader reader) {
        String id = row.getString("_id");
        List<Value> values = new ArrayList<>();
        values.add(Value.leading(row.getString("name"), "/projecten/" + id));
        values.add(Value.words(id));
        values.add(Value.words(reader.municipality(row.getString("municipality"))));
        return values;
    }

    /** The period that was asked for, on a path to a day; both days count. */
    static List<Range> period(Asked asked, String path) {
        LocalDate from = asked.day(Field.FROM);
        LocalDate until = asked.day(Field.UNTIL);
        return from == null && until == null ? List.of() : List.of(new Range(
                path, from == null ? null : from.toString(), until == null ? null : until.toString()));
    }

    /** The order that was asked for; what is equal in it stands in the order of {@code then}. */
    static Sorting order(Question question, Asked asked, String... then) {
        Order order = asked.order();
        List<String> fields = new ArrayList<>(question.columns().stream().filter(column -> column.word().equals(order.word()))
                .map(Column::sort).toList());
        fields.addAll(List.of(then));
        return new Sorting(fields, order.descending());
    }
}
