package nl.waarborg.ui.form;

import java.util.List;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.form.Field;
import nl.waarborg.workflow.form.Form;

/** Where the fields of a form are, so that a flaw in the command is shown beside the field that can mend it. */
public final class FormSpec {

    /** A field on the page; the kind is null for a place that is no field, {@code one} what a row of a table is called. */
    public record Spot(String place, String label, Field.Kind kind, String one) {
    }

    private final Form form;
    private final Preset preset;
    private final Texts t;

    /** The fields of a form in one language. */
    public FormSpec(Form form, Preset preset, Texts t) {
        this.form = form;
        this.preset = preset;
        this.t = t;
    }

    /** The field nearest to a place: of a row its first field, of a line in a list the list. */
    public Spot spot(String place) {
        Spot found = find("", form.command(), form.fields(), place);
        return found != null ? found : new Spot(place, place, null, null);
    }

    private Spot find(String prefix, Class<?> owner, List<Field> fields, String place) {
        for (Field field : fields) {
            String here = prefix + field.name();
            if (place.equals(here) || !isNested(field) && place.startsWith(here + "[")) {
                return new Spot(here, FormTexts.label(t, owner, field), field.kind(), FormTexts.one(t, owner, field));
            }
            if (isNested(field) && (place.startsWith(here + "[") || place.startsWith(here + "."))) {
                return inside(here, FormTexts.typeOf(owner, field), field, place);
            }
        }
        return null;
    }

    private Spot inside(String table, Class<?> type, Field field, String place) {
        int end = field.kind() == Field.Kind.ROWS ? place.indexOf(']', table.length()) + 1 : table.length();
        String row = place.substring(0, end);
        Preset.GivenRows given = preset.rowsOf(table);
        String wanted = given != null && place.equals(row + "." + given.key()) ? row : place;
        Spot found = find(row + ".", type, field.fields(), wanted);
        if (found != null) {
            return found;
        }
        Field first = field.fields().stream().filter(asked -> given == null || !asked.name().equals(given.key()))
                .findFirst().orElseThrow();
        return new Spot(row + "." + first.name(), FormTexts.label(t, type, first), first.kind(), FormTexts.one(t, type, first));
    }

    private static boolean isNested(Field field) {
        return field.kind() == Field.Kind.ROWS || field.kind() == Field.Kind.GROUP;
    }
}
