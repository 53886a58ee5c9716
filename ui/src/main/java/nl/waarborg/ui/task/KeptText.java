package nl.waarborg.ui.task;

import java.util.List;
import nl.waarborg.ui.form.Filled;
import nl.waarborg.ui.form.FormSpec;

/** One text of a draft with its question. */
public record KeptText(String id, String label, String text) {

    /** The texts that somebody typed; choices and dates are not worth copying. */
    static List<KeptText> of(Filled filled, FormSpec form) {
        return filled.fields().entrySet().stream()
                .filter(field -> field.getValue().stream().anyMatch(text -> !text.isBlank()))
                .filter(field -> form.spot(field.getKey()).isTyped())
                .map(field -> new KeptText("bewaard-" + field.getKey().replaceAll("[\\[\\].]+", "-"),
                        form.spot(field.getKey()).label(), String.join("\n", field.getValue())))
                .toList();
    }
}
