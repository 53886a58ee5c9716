package nl.waarborg.ui.oversight;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.waarborg.domain.project.IdeaCommand.Theme;
import nl.waarborg.ui.oversight.CaseView.Lead;
import nl.waarborg.ui.texts.Texts;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How the projects stand in each domain of municipal life (SPEC B02). A project in two domains counts in both. */
final class DomainsQuestion implements Question {

    private static final String THEME = "theme";
    private static final String BEGUN = "begun";

    @Override
    public String word() {
        return "domeinen";
    }

    @Override
    public String icon() {
        return "list-check";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.MUNICIPALITY, Field.THEME);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.cell("domein"), Column.cell("projecten"), Column.cell("bezig"), Column.cell("vastgesteld"),
                Column.cell("ingebruik"), Column.cell("begonnen"), Column.cell("bevindingen"));
    }

    @Override
    public Order standard() {
        return new Order("domein", false);
    }

    @Override
    public Found find(Cases cases, Asked asked, Reader reader, int page, int size) {
        String wanted = asked.get(Field.THEME);
        List<Document> rows = Arrays.stream(Theme.values()).filter(theme -> wanted.isEmpty() || theme.name().equals(wanted))
                .sorted(Comparator.comparing(theme -> reader.theme(theme.name())))
                .map(theme -> row(cases, asked, reader, theme)).toList();
        return new Found(rows.size(), 1, rows);
    }

    private static Document row(Cases cases, Asked asked, Reader reader, Theme theme) {
        List<Bson> conditions = Cases.asked(asked, reader.person());
        conditions.add(Filters.eq("themes", theme.name()));
        List<Document> projects = cases.fields(conditions, "lead", "inUse", "findings");
        Spread begun = LeadTimeQuestion.begun(cases, conditions);
        return new Document(THEME, theme.name()).append("projecten", (long) projects.size())
                .append("bezig", count(projects, Lead.UNDER_WAY)).append("vastgesteld", count(projects, Lead.ADOPTED))
                .append("ingebruik", projects.stream().filter(project -> project.getBoolean("inUse")).count())
                .append(BEGUN, begun.number() == 0 ? null : begun.median())
                .append("bevindingen", projects.stream()
                        .mapToLong(project -> project.getList("findings", Document.class).size()).sum());
    }

    private static long count(List<Document> projects, Lead lead) {
        return projects.stream().filter(project -> lead.name().equals(project.getString("lead"))).count();
    }

    @Override
    public List<Figure> summary(Cases cases, Reader reader) {
        List<Document> rows = find(cases, Asked.all(this), reader, 1, Integer.MAX_VALUE).rows();
        Document most = rows.stream().max(Comparator.comparing(row -> row.getLong("projecten"))).orElseThrow();
        long used = rows.stream().filter(row -> row.getLong("projecten") > 0).count();
        return List.of(
                new Figure(reader.t().get("oversight.summary.domains"), String.valueOf(used)),
                new Figure(reader.t().get("oversight.summary.most"),
                        most.getLong("projecten") == 0 ? "–" : reader.theme(most.getString(THEME))));
    }

    @Override
    public List<Value> values(Document row, Reader reader) {
        Texts t = reader.t();
        String theme = row.getString(THEME);
        List<Value> values = new ArrayList<>();
        values.add(Value.leading(reader.theme(theme), "/controle/doorlooptijd?" + Field.THEME.word() + "=" + theme));
        for (String number : List.of("projecten", "bezig", "vastgesteld", "ingebruik")) {
            values.add(Value.number(String.valueOf(row.getLong(number)), row.getLong(number)));
        }
        Double begun = row.getDouble(BEGUN);
        values.add(begun == null ? Value.NONE : Value.words(LeadTimeQuestion.days(t, begun)));
        values.add(Value.number(String.valueOf(row.getLong("bevindingen")), row.getLong("bevindingen")));
        return values;
    }
}
