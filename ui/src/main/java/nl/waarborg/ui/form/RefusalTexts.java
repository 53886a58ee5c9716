package nl.waarborg.ui.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.ui.project.GateTexts;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** What a refusal says to a person. */
public final class RefusalTexts {

    private RefusalTexts() {
    }

    /** The sentence of a refusal. */
    public static String sentence(Texts t, Refusal refusal) {
        Object[] args = refusal.args().stream().map(arg -> written(t, arg)).toArray();
        return t.get("refusals." + refusal.key(), args);
    }

    /** A sentence for each gate that is shut. */
    public static List<String> shutGates(Texts t, List<ShutGate> gates) {
        return gates.stream().map(gate -> GateTexts.reason(t, gate)).toList();
    }

    private static Object written(Texts t, Object arg) {
        if (arg instanceof Enum<?> constant) {
            return t.getOr("role." + constant.name(), Words.of(t, constant));
        }
        return arg instanceof LocalDate || arg instanceof Instant || arg instanceof Number ? arg : String.valueOf(arg).startsWith("demo:") ? PersonNames.of(String.valueOf(arg)) : arg;
    }
}
