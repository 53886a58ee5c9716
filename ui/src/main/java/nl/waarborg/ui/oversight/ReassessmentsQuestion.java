package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.work.DueText;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Which projects in use must be looked at again, and which of them are late. */
final class ReassessmentsQuestion implements Question {

    static final String LATE = "TE_LAAT";
    static final String SOON = "BINNENKORT";
    static final String ALL = "ALLE";
    static final int SOON_DAYS = 90;
    private static final String DUE = "reassessmentDueOn";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Override
    public String word() {
        return "herbeoordelingen";
    }

    @Override
    public String icon() {
        return "refresh";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.STATE, Field.MUNICIPALITY, Field.THEME, Field.PROJECT);
    }

    @Override
    public List<String> states() {
        return List.of(LATE, SOON, ALL);
    }

    @Override
    public List<Column> columns() {
        return ProjectColumns.and(
                Column.cell("uiterlijk", DUE), Column.within("afstand"), Column.cell("stand"),
                Column.cell("vorige", "lookedAtOn"), Column.cell("gemeld"));
    }

    @Override
    public Order standard() {
        return new Order("uiterlijk", false);
    }

    @Override
    public Found find(Cases cases, Asked asked, Reader reader, int page, int size) {
        return cases.projects(asked(asked, reader), List.of(), ProjectColumns.order(this, asked, "_id"), page, size);
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        long late = count(cases, reader, LATE);
        return List.of(
                new Figure(reader.t().get("oversight.summary.late"), String.valueOf(late), late > 0),
                new Figure(reader.t().get("oversight.summary.soon", SOON_DAYS), String.valueOf(count(cases, reader, SOON))));
    }

    private long count(Cases cases, Reader reader, String state) {
        return cases.count(asked(Asked.of(this, Map.of(Field.STATE.word(), state)), reader));
    }

    private static List<Bson> asked(Asked asked, Reader reader) {
        List<Bson> conditions = Cases.asked(asked, reader.person());
        String today = reader.today().toString();
        String soon = reader.today().plusDays(SOON_DAYS).toString();
        conditions.add(Filters.eq("inUse", true));
        conditions.add(switch (asked.get(Field.STATE)) {
            case LATE -> Filters.lt(DUE, today);
            case SOON -> Filters.and(Filters.gte(DUE, today), Filters.lte(DUE, soon));
            case ALL -> Filters.ne(DUE, null);
            default -> Filters.lte(DUE, soon);
        });
        return conditions;
    }

    @Override
    public List<Value> values(Document row, Reader reader) {
        Texts t = reader.t();
        LocalDate due = Stored.day(row, DUE);
        DueText distance = DueText.of(t, due.atStartOfDay(HERE).toInstant(), reader.today());
        boolean late = due.isBefore(reader.today());
        boolean soon = !late && !due.isAfter(reader.today().plusDays(SOON_DAYS));
        List<Value> values = ProjectColumns.of(row, reader);
        values.add(Value.day(t, due));
        values.add(Value.words(distance.words()).badge(late ? "bad" : soon ? "warn" : null, late ? "alert-octagon" : soon ? "clock" : null));
        values.add(Value.words(t.get("oversight.herbeoordelingen.nu." + state(row))));
        values.add(Value.day(t, Stored.day(row, "lookedAtOn")));
        values.add(Value.words(level(t, row.getString("escalatedTo"))));
        return values;
    }

    /** The models and imported history name levels in words of their own; an unknown one stands as it is. */
    private static String level(Texts t, String level) {
        return level == null ? null : t.getOr("oversight.level." + level, level);
    }

    private static String state(Document row) {
        return row.getBoolean("reassessing") ? "loopt" : row.getBoolean("paused") ? "gepauzeerd" : "nog-niet";
    }
}
