package nl.waarborg.ui.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/** Says in words which gates are shut and why. */
public final class GateTexts {

    /**
     * One gate with all reasons why it is shut.
     *
     * @param gate    the gate
     * @param title   what must be so before it opens
     * @param basis   where the law says so
     * @param reasons a sentence each
     */
    public record GateLine(Gate gate, String title, String basis, List<String> reasons) {}

    private GateTexts() {
    }

    /** The sentence for one reason. */
    public static String reason(Texts texts, ShutGate shut) {
        return EventTexts.oneStop(texts.get("gates." + shut.gate() + "." + shut.reason(),
                shut.args().stream().map(arg -> written(texts, arg)).toArray()));
    }

    /** Shut gates with their reasons together, in the order of the gates. */
    public static List<GateLine> lines(Texts texts, List<ShutGate> shut) {
        Map<Gate, List<String>> reasons = new EnumMap<>(Gate.class);
        shut.forEach(one -> reasons.computeIfAbsent(one.gate(), gate -> new ArrayList<>()).add(reason(texts, one)));
        return reasons.entrySet().stream().map(entry -> new GateLine(
                entry.getKey(), texts.get("gates." + entry.getKey()), texts.get("gates." + entry.getKey() + ".basis"),
                List.copyOf(entry.getValue()))).toList();
    }

    private static Object written(Texts texts, Object arg) {
        if (arg instanceof Role role) {
            return texts.get("role." + role);
        }
        if (arg instanceof String codes && codes.matches("G\\d\\d(, G\\d\\d)*")) {
            return texts.list(Arrays.stream(codes.split(", ")).map(code -> "‘" + texts.get("gates." + code) + "’").toList());
        }
        return arg instanceof String words ? Words.isolated(words) : arg;
    }
}
