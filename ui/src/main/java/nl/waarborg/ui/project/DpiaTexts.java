package nl.waarborg.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import nl.waarborg.domain.dpia.AddedLater;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Step;
import nl.waarborg.ui.risks.ScaleTexts;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** The content of a DPIA section by section, as labels and texts. Labels are those of the forms that ask for it. */
public final class DpiaTexts {

    /**
     * One section.
     *
     * @param title   its name
     * @param command the command that writes it
     * @param text    its text, for the one section that is a text; may be null
     * @param entries its rows
     */
    public record SectionText(Section section, String title, String command, String text, List<Entry> entries) {

        /** Whether nothing was written yet. */
        public boolean isEmpty() {
            return entries.isEmpty() && (text == null || text.isBlank());
        }
    }

    /** One row: its own name and what it says. */
    public record Entry(String name, List<Fact> facts) {}

    /** A field with its label and value; several values are a list. */
    public record Fact(String field, String label, List<String> values) {}

    private DpiaTexts() {
    }

    /** All sections in the order of the form. */
    public static List<SectionText> sections(Texts t, Dpia dpia) {
        List<SectionText> sections = new ArrayList<>();
        for (Section section : Section.values()) {
            String text = section == Section.PROPOSAL ? dpia.proposal() : null;
            sections.add(new SectionText(section, Words.of(t, section), command(section), text,
                    rows(dpia, section).stream().map(row -> entry(t, row)).toList()));
        }
        return sections;
    }

    /** Whether a command writes a section of the DPIA. */
    static boolean writes(String command) {
        return Arrays.stream(Section.values()).anyMatch(section -> command(section).equals(command));
    }

    private static String command(Section section) {
        return switch (section) {
            case PROPOSAL -> "ReviseProposal";
            case PROCESSINGS -> "ReviseProcessings";
            case PERSONAL_DATA -> "RevisePersonalData";
            case SENSORS -> "ReviseSensors";
            case PARTIES -> "ReviseParties";
            case RESPONSIBILITIES -> "ReviseResponsibilities";
            case RISKS -> "AssessRisks";
            case MEASURES -> "PlanMeasures";
            case NECESSITY -> "RecordNecessityTest";
        };
    }

    /** The rows of a section; none for the one that is a text. */
    public static List<? extends Record> rows(Dpia dpia, Section section) {
        return switch (section) {
            case PROPOSAL -> List.of();
            case PROCESSINGS -> dpia.processings();
            case PERSONAL_DATA -> dpia.personalData();
            case SENSORS -> dpia.sensors();
            case PARTIES -> dpia.parties();
            case RESPONSIBILITIES -> dpia.responsibilities();
            case RISKS -> dpia.risks();
            case MEASURES -> dpia.measures();
            case NECESSITY -> dpia.necessity() == null ? List.of() : List.of(dpia.necessity());
        };
    }

    /** A row as its name and what it says. */
    public static Entry entry(Texts t, Record row) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        boolean named = components[0].getType() == String.class;
        List<Fact> facts = new ArrayList<>();
        for (int i = named ? 1 : 0; i < components.length; i++) {
            String name = components[i].getName();
            if (components[i].getType().isRecord()) {
                facts.addAll(inner(t, name, (Record) value(components[i], row)));
                continue;
            }
            Object value = value(components[i], row);
            if (value != null || !components[i].isAnnotationPresent(AddedLater.class)) {
                facts.add(new Fact(name, label(t, row.getClass(), name), row instanceof Risk risk && value instanceof Step step
                        ? List.of(ScaleTexts.step(t, risk, step, name.endsWith("ikelihood"))) : values(t, value)));
            }
        }
        return new Entry(named ? String.valueOf(value(components[0], row)) : null, facts);
    }

    /** What a record within a row says, without its empty fields. */
    private static List<Fact> inner(Texts t, String field, Record inner) {
        List<Fact> facts = new ArrayList<>();
        for (RecordComponent component : inner == null ? new RecordComponent[0] : inner.getClass().getRecordComponents()) {
            if (value(component, inner) != null) {
                facts.add(new Fact(field + "." + component.getName(),
                        t.get("forms." + inner.getClass().getSimpleName() + "." + component.getName()), values(t, value(component, inner))));
            }
        }
        return facts;
    }

    /** What a field of a row is called. */
    public static String label(Texts t, Class<? extends Record> row, String field) {
        return t.getOr("forms." + row.getSimpleName() + "." + field, field);
    }

    private static List<String> values(Texts t, Object value) {
        if (value instanceof Collection<?> members) {
            return members.isEmpty() ? List.of(t.get("words.none"))
                    : members.stream().map(member -> single(t, member)).toList();
        }
        return List.of(single(t, value));
    }

    private static String single(Texts t, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return t.get("words.none");
        } else if (value instanceof Record row) {
            Entry entry = entry(t, row);
            return (entry.name() == null ? "" : entry.name() + ": ")
                    + String.join("; ", entry.facts().stream().map(fact -> String.join(", ", fact.values())).toList());
        } else if (value instanceof java.time.LocalDate day) {
            return t.date(day);
        }
        return String.valueOf(EventTexts.written(t, value));
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + component + " to be readable, but it is not", e);
        }
    }
}
