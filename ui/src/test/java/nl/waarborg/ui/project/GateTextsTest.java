package nl.waarborg.ui.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.Gate;
import nl.waarborg.domain.project.MeasuresState.Progress;
import nl.waarborg.domain.project.PublicationCommand.Register;
import nl.waarborg.domain.project.ShutGate;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;

class GateTextsTest {

    private static final Path DOMAIN = Path.of("../domain/src/main/java/nl/waarborg/domain/project");
    private static final Pattern PREDICATE = Pattern.compile("PREDICATES\\.put\\(Gate\\.(G\\d\\d), (?:.*-> |Gates::)(\\w+)");
    private static final Pattern METHOD = Pattern.compile("static \\w+ (\\w+)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*\\.?)\"( \\+)?");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(p, shut\\)");

    private final Texts dutch = Texts.in(Language.NL);

    @Test
    void everyGateHasATitleAndAnArticle() {
        for (Gate gate : Gate.values()) {
            assertTrue(dutch.has("gates." + gate) && dutch.has("gates." + gate + ".basis"), gate.name());
        }
    }

    @Test
    void everyReasonInTheSourceOfTheGatesHasASentence() throws IOException {
        Map<String, Set<String>> reasons = reasons();
        assertEquals(15, reasons.size());
        assertTrue(reasons.values().stream().mapToInt(Set::size).sum() > 40, reasons.toString());
        List<String> missing = new ArrayList<>();
        reasons.forEach((gate, keys) -> keys.stream().map(key -> "gates." + gate + "." + key)
                .filter(key -> !dutch.has(key)).forEach(missing::add));
        assertEquals(List.of(), missing);
    }

    @Test
    void aPersonReadsInWhichCapacityTheyActedBefore() {
        ShutGate shut = new ShutGate(Gate.G13, "other-capacity", List.of(Role.FG, Role.COLLEGE));
        assertEquals("U handelde in dit project eerder als Functionaris gegevensbescherming (FG). Daarom kunt u hier niet "
                + "handelen als College.", GateTexts.reason(dutch, shut));
    }

    /** The reason keys of each gate, read from the methods behind it. */
    private static Map<String, Set<String>> reasons() throws IOException {
        String source = Files.readString(DOMAIN.resolve("Gates.java"));
        Map<String, String> bodies = bodies(source);
        Map<String, Set<String>> reasons = new TreeMap<>();
        Matcher predicate = PREDICATE.matcher(source);
        while (predicate.find()) {
            String body = bodies.get(predicate.group(2));
            Matcher call = CALL.matcher(body);
            StringBuilder all = new StringBuilder(body);
            while (call.find()) {
                all.append(bodies.getOrDefault(call.group(1), ""));
            }
            reasons.put(predicate.group(1), keys(all.toString()));
        }
        return reasons;
    }

    private static Map<String, String> bodies(String source) {
        Map<String, String> bodies = new TreeMap<>();
        Matcher method = METHOD.matcher(source);
        while (method.find()) {
            int end = source.indexOf("\n    }", method.end());
            bodies.put(method.group(1), source.substring(method.end(), end));
        }
        return bodies;
    }

    private static Set<String> keys(String body) throws IOException {
        Set<String> keys = new TreeSet<>();
        Matcher literal = LITERAL.matcher(body);
        while (literal.find()) {
            if (literal.group(1).equals("incomplete.")) {
                gaps().forEach(gap -> keys.add("incomplete." + gap));
            } else if (literal.group(1).equals("not-fulfilled.")) {
                Arrays.stream(Involvement.values()).forEach(way -> keys.add("not-fulfilled." + way));
            } else if (literal.group(1).equals("missing.")) {
                new Sensor("S1", "teller", 1, null, null, null, null, Answer.UNKNOWN, null, null, null, null, null, null, null)
                        .missing().forEach(field -> keys.add("missing." + field));
            } else {
                keys.add(literal.group(1));
            }
        }
        if (body.contains("progress(measure.id()).name()")) {
            Arrays.stream(Progress.values()).forEach(progress -> keys.add(progress.name()));
        }
        if (body.contains("register.name()")) {
            Arrays.stream(Register.values()).forEach(register -> keys.add(register.name()));
        }
        return keys;
    }

    private static Set<String> gaps() throws IOException {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = Pattern.compile("new Gap\\(\"([a-z-]+)\"").matcher(Files.readString(DOMAIN.resolve("Completeness.java")));
        while (gap.find()) {
            gaps.add(gap.group(1));
        }
        return gaps;
    }
}
