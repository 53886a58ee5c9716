package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.waarborg.ui.oversight.CaseView.Lead;
import nl.waarborg.ui.texts.Texts;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How long a project took from idea to adopted DPIA, how long those take that are not there yet, and how soon a DPIA was begun
 * at all: thinking comes before doing (SPEC B05).
 */
final class LeadTimeQuestion implements Question {

    private static final String ON = "ideaOn";
    private static final String DAYS = "days";

    @Override
    public String word() {
        return "doorlooptijd";
    }

    @Override
    public String icon() {
        return "hourglass";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.STATE, Field.MUNICIPALITY, Field.THEME, Field.PROJECT, Field.FROM, Field.UNTIL);
    }

    @Override
    public List<String> states() {
        return Arrays.stream(Lead.values()).map(Lead::name).toList();
    }

    @Override
    public List<Column> columns() {
        return ProjectColumns.and(
                Column.cell("stand", "lead"), Column.cell("idee", ON), Column.cell("vastgesteld", "adoptedOn"),
                Column.cell("dagen", DAYS), Column.cell("begonnen", "dpiaStartedOn"), Column.within("begindagen"),
                Column.fileOnly("domein"), Column.cell("terugkijken"));
    }

    @Override
    public Order standard() {
        return new Order("dagen", true);
    }

    @Override
    public Found find(Cases cases, Asked asked, Reader reader, int page, int size) {
        return cases.projects(asked(asked, reader), List.of(days(reader)), ProjectColumns.order(this, asked, "_id"), page, size);
    }

    @Override
    public List<Figure> figures(Cases cases, Asked asked, Reader reader) {
        Texts t = reader.t();
        Spread took = took(cases, asked(asked, reader));
        Spread waits = waits(cases, asked(asked, reader), reader);
        List<Figure> figures = new ArrayList<>();
        if (took.number() > 0) {
            figures.add(new Figure(t.count("oversight.figure.median", took.number()), days(t, took.median())));
            figures.add(new Figure(t.get("oversight.figure.half"),
                    t.get("oversight.from-to", Spread.written(t, took.quarter()), days(t, took.threeQuarters()))));
            figures.add(new Figure(t.get("oversight.figure.range"),
                    t.get("oversight.from-to", Spread.written(t, took.least()), days(t, took.most()))));
        }
        Spread begun = begun(cases, asked(asked, reader));
        if (begun.number() > 0) {
            figures.add(new Figure(t.count("oversight.figure.begun", begun.number()), days(t, begun.median())));
        }
        if (waits.number() > 0) {
            figures.add(new Figure(t.count("oversight.figure.waiting", waits.number()),
                    t.get("oversight.figure.longest", days(t, waits.most()))));
        }
        return figures;
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        List<Bson> all = Cases.asked(Asked.all(this), reader.person());
        Spread took = took(cases, all);
        Spread begun = begun(cases, all);
        return List.of(
                new Figure(reader.t().get("oversight.summary.begun"), begun.number() == 0 ? "–" : days(reader.t(), begun.median())),
                new Figure(reader.t().get("oversight.summary.median"), took.number() == 0 ? "–" : days(reader.t(), took.median())),
                new Figure(reader.t().get("oversight.summary.waiting"),
                        String.valueOf(waits(cases, all, reader).number())));
    }

    private static Spread took(Cases cases, List<Bson> which) {
        List<Bson> adopted = new ArrayList<>(which);
        adopted.add(Filters.eq("lead", Lead.ADOPTED.name()));
        return Spread.of(cases.fields(adopted, "leadDays").stream().map(row -> row.get("leadDays", Number.class).longValue()));
    }

    static Spread begun(Cases cases, List<Bson> which) {
        List<Bson> begun = new ArrayList<>(which);
        begun.add(Filters.ne("startDays", null));
        return Spread.of(cases.fields(begun, "startDays").stream().map(row -> row.get("startDays", Number.class).longValue()));
    }

    private static Spread waits(Cases cases, List<Bson> which, Reader reader) {
        List<Bson> waiting = new ArrayList<>(which);
        waiting.add(Filters.eq("lead", Lead.UNDER_WAY.name()));
        return Spread.of(cases.fields(waiting, "ideaDay").stream()
                .map(row -> reader.today().toEpochDay() - row.get("ideaDay", Number.class).longValue()));
    }

    private static List<Bson> asked(Asked asked, Reader reader) {
        List<Bson> conditions = Cases.asked(asked, reader.person());
        ProjectColumns.period(asked, ON).forEach(range -> conditions.add(range.bson()));
        String state = asked.get(Field.STATE);
        if (!state.isEmpty()) {
            conditions.add(Filters.eq("lead", state));
        }
        return conditions;
    }

    /** The days it took, or takes until today; nothing where that has no meaning. */
    private static Bson days(Reader reader) {
        Document underWay = new Document("$eq", List.of("$lead", Lead.UNDER_WAY.name()));
        Document soFar = new Document("$subtract", List.of(reader.today().toEpochDay(), "$ideaDay"));
        return Aggregates.addFields(new com.mongodb.client.model.Field<>(DAYS, new Document("$cond", List.of(underWay, soFar, "$leadDays"))));
    }

    @Override
    public List<Value> values(Document row, Reader reader) {
        Texts t = reader.t();
        Lead lead = Lead.valueOf(row.getString("lead"));
        Number days = row.get(DAYS, Number.class);
        Number seq = row.get("adoptedSeq", Number.class);
        List<Value> values = ProjectColumns.of(row, reader);
        values.add(Value.words(t.get("oversight.doorlooptijd.stand." + lead))
                .badge(lead == Lead.ADOPTED ? "ok" : lead == Lead.UNDER_WAY ? "info" : "plain",
                        lead == Lead.ADOPTED ? "check" : lead == Lead.UNDER_WAY ? "hourglass" : null));
        values.add(Value.day(t, Stored.day(row, ON)));
        values.add(Value.day(t, Stored.day(row, "adoptedOn")));
        values.add(days == null ? Value.NONE : Value.number(t.count("oversight.days", days.longValue()), days.longValue()));
        Number begun = row.get("startDays", Number.class);
        values.add(Value.day(t, Stored.day(row, "dpiaStartedOn")));
        values.add(begun == null ? Value.NONE : Value.number(t.count("oversight.begun", begun.longValue()), begun.longValue()));
        values.add(Value.words(themes(row, reader)));
        values.add(seq == null ? Value.NONE : reader.replay(row.getString("_id"), seq.longValue()));
        return values;
    }

    private static String themes(Document row, Reader reader) {
        return row.getList("themes", String.class).stream().map(reader::theme).sorted().collect(Collectors.joining(", "));
    }

    static String days(Texts t, double number) {
        return number == 1 ? t.get("oversight.days.one") : t.get("oversight.days.many", Spread.written(t, number));
    }
}
