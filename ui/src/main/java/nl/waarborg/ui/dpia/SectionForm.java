package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.Preset.GivenRow;
import nl.waarborg.ui.form.Preset.GivenRows;
import nl.waarborg.ui.form.Written;
import nl.waarborg.ui.task.Presets;
import nl.waarborg.workflow.Vocabulary;
import nl.waarborg.workflow.form.Field;
import nl.waarborg.workflow.form.Field.Kind;
import nl.waarborg.workflow.form.Form;
import nl.waarborg.workflow.form.Forms;

/**
 * The typed section that a paragraph shows, with only the columns of that paragraph.
 *
 * @param full  the form of the whole section
 * @param shown the form of this paragraph
 * @param all   the field that holds the section: a text, a group or a table, with all its columns
 * @param root  the same with the columns of this paragraph
 */
record SectionForm(Section section, Form full, Form shown, Field all, Field root) {

    /** The hidden field that says which row of the case a row is, whatever it is called by now. */
    static final String WAS = "was";

    private static final Map<Section, String> COMMANDS = Presets.SECTIONS.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    /** The section of a paragraph that has one. */
    static SectionForm of(Paragraph paragraph) {
        Form full = Forms.of(Vocabulary.COMMANDS.named(COMMANDS.get(paragraph.section())));
        Field root = full.fields().stream().filter(field -> field.kind() == Kind.ROWS || field.kind() == Kind.GROUP)
                .findFirst().orElse(full.fields().get(0));
        List<String> columns = paragraph.columns();
        boolean all = columns.isEmpty() || root.kind() != Kind.ROWS && root.kind() != Kind.GROUP;
        // Whoever adds a row answers all that a row cannot do without.
        boolean addsRows = !all && root.kind() == Kind.ROWS && columns.contains(root.fields().get(0).name());
        List<Field> fields = all ? root.fields() : root.fields().stream()
                .filter(field -> columns.contains(field.name()) || addsRows && field.required()).toList();
        Field part = new Field(root.name(), root.label(), root.english(), root.kind(), root.required(), root.min(), root.max(),
                root.choices(), fields);
        List<Field> shown = full.fields().stream().map(field -> field.equals(root) ? part : field).toList();
        return new SectionForm(paragraph.section(), full, new Form(null, full.command(), shown), root, part);
    }

    /** The questions about the section as a whole, beside the field that holds it. */
    List<String> besides() {
        return full.fields().stream().map(Field::name).filter(name -> !name.equals(root.name())).toList();
    }

    boolean hasRows() {
        return root().kind() == Kind.ROWS;
    }

    /** The column that names a row. */
    String key() {
        return all.fields().get(0).name();
    }

    /** Whether the rows are those of the case, and none can be added here. */
    boolean isFixed() {
        return section == Section.RESPONSIBILITIES
                || hasRows() && root().fields().stream().noneMatch(field -> field.name().equals(key()));
    }

    /** The field that says which row of the case a row is. */
    String identity() {
        return isFixed() ? key() : WAS;
    }

    /** What the section holds in a content. */
    Object content(Dpia dpia) {
        return switch (section) {
            case PROPOSAL -> dpia.proposal();
            case NECESSITY -> dpia.necessity();
            default -> rows(dpia);
        };
    }

    /** The rows of the section. */
    List<? extends Record> rows(Dpia dpia) {
        return switch (section) {
            case PROCESSINGS -> dpia.processings();
            case PERSONAL_DATA -> dpia.personalData();
            case SENSORS -> dpia.sensors();
            case PARTIES -> dpia.parties();
            case RESPONSIBILITIES -> dpia.responsibilities();
            case RISKS -> dpia.risks();
            case MEASURES -> dpia.measures();
            case PROPOSAL, NECESSITY -> List.of();
        };
    }

    /** The rows that people are asked about: of the responsibilities one for each processing of personal data. */
    private List<? extends Record> asked(Dpia dpia) {
        return section != Section.RESPONSIBILITIES ? rows(dpia) : dpia.processings().stream().filter(Processing::personalData)
                .map(processing -> dpia.responsibilities().stream()
                        .filter(cells -> cells.processing().equals(processing.name())).findFirst()
                        .orElse(new Responsibility(processing.name(), null, null, null, null, null)))
                .toList();
    }

    /** Writes what stands in a content, all columns of it. */
    void into(Filled filled, Dpia dpia) {
        if (!hasRows()) {
            Written.into(filled, root().name(), content(dpia));
            return;
        }
        List<? extends Record> rows = asked(dpia);
        for (int row = 0; row < rows.size(); row++) {
            String place = root().name() + "[" + row + "]";
            Written.into(filled, place, rows.get(row));
            if (!isFixed()) {
                filled.put(place + "." + WAS, filled.first(place + "." + key()));
            }
        }
    }

    /**
     * The whole section as it is stored when this paragraph is: what was filled in here over what stands in the other
     * columns, and the rows that this paragraph does not show as they are.
     *
     * @param mine what was filled in
     * @param now  what stands there
     */
    Filled whole(Filled mine, Dpia now) {
        Filled whole = Filled.blank();
        String table = root().name();
        besides().forEach(name -> replace(whole, mine, name, name));
        if (!hasRows()) {
            Written.into(whole, table, content(now));
            root().fields().forEach(field -> replace(whole, mine, table + "." + field.name(), table + "." + field.name()));
            if (root().fields().isEmpty()) {
                replace(whole, mine, table, table);
            }
            return whole;
        }
        Map<String, Map<String, List<String>>> stands = new LinkedHashMap<>();
        List<? extends Record> rows = rows(now);
        for (Record row : rows) {
            Filled written = Filled.blank();
            Written.into(written, "row", row);
            stands.put(written.first("row." + key()), Rows.fields(written, "row"));
        }
        List<String> asked = keys(now);
        List<String> shown = root().fields().stream().map(Field::name).toList();
        int count = 0;
        for (Map<String, List<String>> typed : Rows.byNumber(mine, table).values()) {
            List<String> identity = typed.getOrDefault("." + identity(), List.of());
            String was = identity.isEmpty() ? "" : identity.get(0);
            if (isFixed() && !asked.contains(was)) {
                continue;
            }
            String place = table + "[" + count++ + "]";
            Map<String, List<String>> others = was.isEmpty() ? null : stands.remove(was);
            put(whole, place, others == null ? Map.of() : others, shown, false);
            put(whole, place, typed, shown, true);
            if (isFixed()) {
                whole.put(place + "." + key(), was);
            }
        }
        if (isFixed()) {
            for (Map<String, List<String>> row : stands.values()) {
                put(whole, table + "[" + count++ + "]", row, List.of(), false);
            }
        }
        return whole;
    }

    /** Puts the fields of a row whose column is among these, or is not. */
    private static void put(Filled whole, String place, Map<String, List<String>> row, List<String> columns, boolean among) {
        row.forEach((field, texts) -> {
            String column = field.substring(1).split("[.\\[]", 2)[0];
            if (columns.contains(column) == among) {
                whole.put(place + field, texts);
            }
        });
    }

    /** The rows of a form whose rows cannot be added to, each by its name. */
    GivenRows given(Filled filled) {
        List<GivenRow> rows = new ArrayList<>();
        Rows.byNumber(filled, root().name()).values().stream().map(row -> row.getOrDefault("." + key(), List.of("")).get(0))
                .forEach(name -> rows.add(new GivenRow(name, name, null)));
        return new GivenRows(key(), rows, false);
    }

    /** Whether any column of this paragraph holds a text in a content. */
    boolean isWritten(Dpia dpia) {
        if (!hasRows()) {
            Object content = content(dpia);
            return content instanceof String text ? !text.isBlank() : content != null;
        }
        Filled written = Filled.blank();
        into(written, dpia);
        return written.fields().entrySet().stream().anyMatch(field -> field.getValue().stream().anyMatch(text -> !text.isBlank())
                && root().fields().stream().map(Field::name).filter(name -> !isFixed() || !name.equals(key()))
                        .anyMatch(name -> field.getKey().matches(".*]\\." + name + "(\\W.*)?")));
    }

    /** What the rows are called about which people are asked. */
    List<String> keys(Dpia dpia) {
        Filled written = Filled.blank();
        into(written, dpia);
        return Rows.byNumber(written, root().name()).values().stream().map(row -> row.getOrDefault("." + key(), List.of("")).get(0))
                .toList();
    }

    private static void replace(Filled target, Filled source, String place, String from) {
        target.fields().keySet().removeIf(known -> isUnder(known, place));
        copy(source, from, target, place);
    }

    static void copy(Filled source, String from, Filled target, String to) {
        List.copyOf(source.fields().entrySet()).forEach(entry -> {
            if (isUnder(entry.getKey(), from)) {
                target.put(to + entry.getKey().substring(from.length()), entry.getValue());
            }
        });
    }

    static boolean isUnder(String place, String parent) {
        return place.equals(parent) || place.startsWith(parent + ".") || place.startsWith(parent + "[");
    }
}
