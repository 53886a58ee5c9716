package nl.waarborg.ui.dpiadocument;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.dpiadocument.Asked.Answer;
import nl.waarborg.ui.dpiadocument.Asked.Item;
import nl.waarborg.ui.dpiadocument.Asked.Row;
import nl.waarborg.ui.dpiadocument.Asked.Rows;
import nl.waarborg.ui.dpiadocument.Asked.Written;
import nl.waarborg.ui.replay.Labels;
import nl.waarborg.ui.versions.Submitted;
import nl.waarborg.workflow.log.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/** A DPIA for programs, in the shape that {@code docs/dpia-model.md} describes. */
final class DpiaJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HALF_PAIR = Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    private final DpiaDocument document;
    private final String language;
    private final Map<String, Asked> asked;

    private DpiaJson(DpiaDocument document) {
        this.document = document;
        this.language = document.t().language().code();
        this.asked = Asking.of(document);
    }

    /** The DPIA as JSON text in one of both arrangements. */
    static String of(DpiaDocument document, Arrangement arrangement) {
        DpiaJson json = new DpiaJson(document);
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json.all(arrangement));
        return HALF_PAIR.matcher(text).replaceAll(half -> String.format("\\\\u%04x", (int) half.group().charAt(0)));
    }

    private Map<String, Object> all(Arrangement arrangement) {
        Dpia dpia = document.dpia();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", arrangement == Arrangement.EDPB ? "waarborg-dpia-edpb/1" : "waarborg-dpia/1");
        all.put("language", language);
        all.put("recordedUpTo", document.about().toString());
        all.put("project", map("id", document.view().id(), "name", document.view().name(),
                "municipality", document.view().municipality()));
        DpiaModel model = document.model();
        all.put("model", map("name", dpia.model(), "orderedBy", model.name(), "title", model.title().in(language), "sha256", model.sha256()));
        all.put("version", version());
        all.put("risk", map("beforeMeasures", dpia.highestInherentRisk(), "afterMeasures", dpia.highestResidualRisk()));
        all.put("open", Asking.open(document));
        if (arrangement == Arrangement.EDPB) {
            all.put("sections", DpiaPaper.EDPB.stream().map(this::section).toList());
        } else {
            all.put("parts", model.parts().stream().map(part -> map("id", part.id(), "title", part.title().in(language),
                    "paragraphs", part.paragraphs().stream().map(one -> paragraph(asked.get(one.id()))).toList())).toList());
            all.put("said", said());
        }
        all.put("documents", document.state().documents().all().stream().map(added -> map("number", added.number(),
                "name", added.name(), "mediaType", added.mediaType(), "size", added.size(), "sha256", added.sha256(),
                "about", added.about())).toList());
        all.put("unasked", Asking.unasked(document).stream().map(answer -> map("paragraph", answer.getKey(),
                "place", answer.getValue().place(), "texts", answer.getValue().texts())).toList());
        return all;
    }

    private Map<String, Object> version() {
        Submitted version = document.version();
        return version == null
                ? map("status", "draft", "label", null, "hash", document.hash())
                : map("status", "submitted", "label", version.label(), "hash", version.hash(), "recomputedHash", version.recomputed(),
                        "submittedOn", version.on().toString(), "submittedAt", version.at().toString(), "remarks", version.remarks());
    }

    private Map<String, Object> section(String number) {
        Map<String, Object> section = map("number", number, "title", document.t().get("dpiapaper.edpb." + number), "paragraphs",
                asked.values().stream().filter(one -> one.paragraph().edpb().equals(number)).map(this::paragraph).toList());
        Saying saying = new Saying(document);
        switch (number) {
            case "0" -> section.put("preScan", preScan());
            case "5" -> section.put("residualRisks", residual());
            case "6" -> {
                section.put("fgAdvice", events(saying.fg()));
                section.put("views", events(saying.views()));
            }
            case "7" -> {
                section.put("outcome", saying.outcome());
                section.put("reviews", events(saying.reviews()));
                section.put("decisions", events(saying.decisions()));
            }
            default -> { }
        }
        return section;
    }

    private Object preScan() {
        PreScanEvent.PreScanCompleted answers = document.state().preScan().answers();
        return answers == null ? null : raw(answers);
    }

    private List<Object> residual() {
        List<Object> residual = new ArrayList<>();
        for (Risk risk : document.dpia().risks()) {
            residual.add(map("risk", risk.id(), "level", document.dpia().residualLevel(risk), "measures", risk.measures(),
                    "reason", risk.residualReason()));
        }
        return residual;
    }

    private Map<String, Object> said() {
        Saying saying = new Saying(document);
        return map("fgAdvice", events(saying.fg()), "views", events(saying.views()), "reviews", events(saying.reviews()),
                "decisions", events(saying.decisions()), "outcome", saying.outcome());
    }

    private List<Object> events(List<RecordedEvent> events) {
        List<Object> told = new ArrayList<>();
        events.forEach(event -> told.add(map("event", event.name(), "number", event.seq() + 1,
                "recordedAt", event.recordedAt().toString(), "said", raw(event.event()))));
        return told;
    }

    private Map<String, Object> paragraph(Asked one) {
        Map<String, Object> paragraph = map("id", one.paragraph().id(), "number", one.paragraph().number(),
                "title", one.paragraph().title().in(language), "article", one.paragraph().article(),
                "edpb", one.paragraph().edpb(), "asked", one.asked(), "open", one.gaps());
        List<Object> answers = new ArrayList<>();
        for (Item item : one.items()) {
            if (item instanceof Written written) {
                paragraph.put("section", one.paragraph().section());
                paragraph.put("text", written.text());
            } else if (item instanceof Rows rows && rows.table() == null) {
                paragraph.put("section", one.paragraph().section());
                paragraph.put("columns", one.paragraph().columns());
                paragraph.put("rows", rows.rows().stream().map(row -> typed(one, row)).toList());
            } else if (item instanceof Rows rows) {
                answers.add(table(rows));
            } else if (item instanceof Answer answer) {
                answers.add(map("id", answer.question().id(), "kind", answer.question().kind(), "label", answer.label(),
                        "texts", answer.cell().texts(), "open", answer.cell().open()));
            }
        }
        paragraph.put("answers", answers);
        return paragraph;
    }

    /** The columns of a row that the paragraph shows, with what names the row, and what follows from it. */
    private Map<String, Object> typed(Asked one, Row row) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (RecordComponent component : row.typed().getClass().getRecordComponents()) {
            boolean names = typed.isEmpty() && component.getType() == String.class;
            if (names || one.paragraph().shows(one.paragraph().section(), component.getName())) {
                typed.put(component.getName(), raw(Labels.valueOf(component, row.typed())));
            }
        }
        if (row.typed() instanceof Risk risk) {
            typed.put("levelBeforeMeasures", risk.inherentLevel());
            typed.put("levelAfterMeasures", document.dpia().residualLevel(risk));
        } else if (row.typed() instanceof Measure measure) {
            typed.put("progress", document.state().measures().progress(measure.id()));
        }
        return typed;
    }

    private Map<String, Object> table(Rows rows) {
        List<Object> told = new ArrayList<>();
        for (Row row : rows.rows()) {
            Map<String, Object> cells = new LinkedHashMap<>();
            List<String> open = new ArrayList<>();
            for (int i = 1; i < rows.columns().size(); i++) {
                cells.put(rows.columns().get(i).id(), row.cells().get(i).texts());
                if (row.cells().get(i).open()) {
                    open.add(rows.columns().get(i).id());
                }
            }
            told.add(map("row", row.name(), "texts", cells, "open", open));
        }
        return map("id", rows.id(), "kind", rows.table().kind(), "label", rows.caption(), "rowsAre", rows.table().rows(), "rows", told);
    }

    /** A value as JSON has it: records by their fields, constants by name, days and moments as ISO texts. */
    private static Object raw(Object value) {
        if (value instanceof Record || value instanceof ProjectEvent) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                fields.put(component.getName(), raw(Labels.valueOf(component, value)));
            }
            return fields;
        } else if (value instanceof Collection<?> members) {
            return members.stream().map(DpiaJson::raw).toList();
        }
        return value instanceof LocalDate || value instanceof Enum<?> ? value.toString() : value;
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
