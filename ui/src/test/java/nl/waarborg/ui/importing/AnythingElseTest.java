package nl.waarborg.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every value of every reference project, left out or replaced by something else: an answer or findings, never a crash. */
class AnythingElseTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory MADE = JsonNodeFactory.instance;
    private static final List<Supplier<JsonNode>> OTHERS = List.of(
            () -> null, MADE::nullNode, () -> MADE.stringNode("ander"), () -> MADE.stringNode(""), () -> MADE.numberNode(-7),
            () -> MADE.booleanNode(true), MADE::arrayNode, MADE::objectNode,
            () -> MADE.stringNode("+999999999-12-31"), () -> MADE.stringNode("0001-01-01"), () -> MADE.stringNode("2199-12-31"),
            () -> MADE.arrayNode().add("los").addNull().add(MADE.objectNode()),
            () -> MADE.stringNode("<script>\u202Eعربي😀</script>".repeat(20)));

    static Stream<String> ids() {
        return ReferenceProjects.asTheyAre().all().valueStream().map(project -> project.get("id").asString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void is_answered_or_refused_in_one_line_each(String id) {
        ObjectNode root = MADE.objectNode();
        ObjectNode project = (ObjectNode) ReferenceProjects.asTheyAre().project(id).deepCopy();
        root.putArray("projecten").add(project);
        int turn = 0;
        for (List<Object> place : places(project, List.of())) {
            for (Supplier<JsonNode> other : fourOf(turn++)) {
                ObjectNode changed = root.deepCopy();
                replace(changed.get("projecten").get(0), place, other.get());
                Imported imported = read(changed, place);
                List<String> lines = imported.findings().stream().map(finding -> finding.line(Texts.in(Language.NL))).toList();
                assertEquals(imported.refused(), imported.answer() == null, place + " " + lines);
                assertFalse(imported.refused() && lines.isEmpty(), place.toString());
                assertFalse(lines.stream().anyMatch(line -> line.contains("\n") || line.contains("import.")), lines.toString());
            }
        }
    }

    /** Four at each place, every one of them at many; all at all places takes a minute. */
    private static List<Supplier<JsonNode>> fourOf(int turn) {
        return Stream.of(0, 3, 6, 9).map(step -> OTHERS.get((turn + step) % OTHERS.size())).toList();
    }

    private static Imported read(ObjectNode file, List<Object> place) {
        try {
            return ImportFile.read(new ByteArrayInputStream(JSON.writeValueAsBytes(file)))
                    .rehearse(ReferenceProjects.REFERENCE_DATE).get(0);
        } catch (RuntimeException e) {
            throw new AssertionError("Expected an answer or findings with another " + place + ", but " + e, e);
        }
    }

    private static List<List<Object>> places(JsonNode node, List<Object> here) {
        List<List<Object>> places = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> add(places, object.get(name), here, name));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                add(places, array.get(i), here, i);
            }
        }
        return places;
    }

    private static void add(List<List<Object>> places, JsonNode child, List<Object> here, Object step) {
        List<Object> place = new ArrayList<>(here);
        place.add(step);
        places.add(place);
        places.addAll(places(child, place));
    }

    private static void replace(JsonNode node, List<Object> place, JsonNode other) {
        JsonNode parent = node;
        for (Object step : place.subList(0, place.size() - 1)) {
            parent = step instanceof String name ? parent.get(name) : parent.get((Integer) step);
        }
        Object last = place.get(place.size() - 1);
        if (parent instanceof ObjectNode object) {
            if (other == null) {
                object.remove((String) last);
            } else {
                object.set((String) last, other);
            }
        } else if (parent instanceof ArrayNode array) {
            if (other == null) {
                array.remove((int) last);
            } else {
                array.set((int) last, other);
            }
        }
    }
}
