package nl.waarborg.ui.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Texts;

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
        return gates.stream().map(gate -> sentence(t, gate)).toList();
    }

    /** Why one gate is shut. */
    public static String sentence(Texts t, ShutGate gate) {
        String key = "gates." + gate.gate();
        Object[] args = gate.args().stream().map(arg -> written(t, arg)).toArray();
        return t.getOr(key + "." + gate.reason(), t.getOr(key, gate.gate().name()), args);
    }

    /** The name of a person as an actor writes it ({@code demo:fg}); unknown ones stay as they are. */
    public static String name(String person) {
        return DemoPeople.find(person.substring(person.indexOf(':') + 1)).map(Person::name).orElse(person);
    }

    private static Object written(Texts t, Object arg) {
        if (arg instanceof Enum<?> constant) {
            return t.getOr(FormTexts.key(constant.getDeclaringClass()) + "." + constant.name(),
                    t.getOr("role." + constant.name(), constant.name()));
        }
        return arg instanceof LocalDate || arg instanceof Instant || arg instanceof Number ? arg : name(String.valueOf(arg));
    }
}
