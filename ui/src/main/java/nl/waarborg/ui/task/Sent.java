package nl.waarborg.ui.task;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.Preset;

/**
 * A form that was sent: what was filled in, what travelled along unseen, and which button was pressed.
 *
 * @param filled  what was filled in
 * @param unasked what travelled along, by name
 * @param pressed the button
 * @param table   the table or row that the button is about
 * @param form    the command that the form said it was for; only used to label a draft
 */
public record Sent(Filled filled, Map<String, String> unasked, Button pressed, String table, String form) {

    /** The name of the buttons' parameter. */
    static final String BUTTON = "_doe";

    private static final Pattern ROW = Pattern.compile("^(.+)\\[(\\d{1,3})\\]$");

    /** The buttons of a form. */
    public enum Button { SEND, ADD_ROW, REMOVE_ROW, KEEP_DRAFT }

    /** What a form is taken to have been based on when it does not say so: nothing that can be current. */
    private static final Map<String, String> UNSAID = Map.of("basedOn", "-1", "answersBasedOn", "-1", "versionHash", "-");

    /** Reads a request; of the unseen values only those that the form has. */
    public static Sent of(HttpServletRequest request, Preset preset) {
        Filled filled = Filled.of(request.getParameterMap());
        Map<String, String> unasked = new HashMap<>();
        preset.unasked().forEach((name, now) -> {
            String seen = request.getParameter("_" + name);
            unasked.put(name, seen == null || seen.isBlank() ? UNSAID.getOrDefault(name, now) : seen);
        });
        String[] button = String.valueOf(request.getParameter(BUTTON)).split(" ", 2);
        return new Sent(preset.align(filled), unasked, switch (button[0]) {
            case "erbij" -> Button.ADD_ROW;
            case "weg" -> Button.REMOVE_ROW;
            case "concept" -> Button.KEEP_DRAFT;
            default -> Button.SEND;
        }, button.length == 2 ? button[1] : "", String.valueOf(request.getParameter("_form")));
    }

    /** Adds or removes the row that the button asks for. */
    public void changeRows() {
        Matcher row = ROW.matcher(table);
        if (pressed == Button.ADD_ROW) {
            filled.addRow(table);
        } else if (pressed == Button.REMOVE_ROW && row.matches()) {
            filled.removeRow(row.group(1), Integer.parseInt(row.group(2)));
        }
    }
}
