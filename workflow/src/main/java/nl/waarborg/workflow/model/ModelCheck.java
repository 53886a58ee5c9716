package nl.waarborg.workflow.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.workflow.Vocabulary;

/**
 * Says whether models only say what comes next. They come from drawing tools and from other municipalities; a model that
 * could run a script, a class or an expression of its own would own the server.
 */
public final class ModelCheck {

    /** The largest model in bytes; the largest of ours is a tenth of it. */
    public static final int LARGEST = 1024 * 1024;

    private static final int MOST_REPEATS = 100;

    private final Set<String> knownProcesses;
    private final List<String> faults = new ArrayList<>();
    private String file;

    /** Takes the keys of the processes that may be called. */
    public ModelCheck(Set<String> knownProcesses) {
        this.knownProcesses = Set.copyOf(knownProcesses);
    }

    /**
     * Checks models by file name.
     *
     * @throws IllegalArgumentException naming everything that is not allowed
     */
    public void check(Map<String, byte[]> files) {
        files.forEach(this::check);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("Expected models that only say what comes next, but " + String.join("; ", faults));
        }
    }

    /** Keys of the processes drawn in files; a file that cannot be read has none. */
    public static Set<String> processesIn(Map<String, byte[]> files) {
        Set<String> keys = new HashSet<>();
        files.forEach((name, xml) -> {
            try {
                read(xml, (reader, path) -> {
                    if (reader.isStartElement() && Allowed.BPMN.equals(reader.getNamespaceURI())
                            && reader.getLocalName().equals("process")) {
                        keys.add(String.valueOf(reader.getAttributeValue(null, "id")));
                    }
                });
            } catch (XMLStreamException unreadable) {
                keys.remove(name); // check() says what is wrong with it
            }
        });
        return keys;
    }

    private void check(String name, byte[] xml) {
        file = name;
        if (xml.length > LARGEST) {
            fault("is larger than " + LARGEST + " bytes");
            return;
        }
        Deque<String> callsWithoutKey = new ArrayDeque<>();
        try {
            read(xml, (reader, path) -> {
                if (reader.isStartElement()) {
                    element(reader, callsWithoutKey);
                } else if (reader.isEndElement()) {
                    end(reader, callsWithoutKey);
                } else if (reader.getEventType() == XMLStreamConstants.DTD) {
                    fault("declares a document type");
                } else if (reader.hasText()) {
                    text(reader.getText(), path);
                }
            });
        } catch (XMLStreamException e) {
            fault("is not well-formed XML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void read(byte[] xml, BiConsumer<XMLStreamReader, Deque<String>> visitor) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Deque<String> path = new ArrayDeque<>();
        while (reader.hasNext()) {
            reader.next();
            if (reader.isStartElement()) {
                path.push(reader.getLocalName());
            }
            visitor.accept(reader, path);
            if (reader.isEndElement()) {
                path.pop();
            }
        }
    }

    private void element(XMLStreamReader element, Deque<String> callsWithoutKey) {
        String namespace = String.valueOf(element.getNamespaceURI());
        String name = element.getLocalName();
        if (Allowed.DRAWING.contains(namespace)) {
            return;
        }
        Set<String> allowed = switch (namespace) {
            case Allowed.BPMN -> Allowed.BPMN_ELEMENTS;
            case Allowed.CAMUNDA, Allowed.CAMUNDA_DMN -> Allowed.CAMUNDA_ELEMENTS;
            case Allowed.DMN -> Allowed.DMN_ELEMENTS;
            default -> Set.of();
        };
        if (!allowed.contains(name)) {
            fault("contains " + name + " of " + namespace);
            return;
        }
        for (int i = 0; i < element.getAttributeCount(); i++) {
            attribute(element, i);
        }
        switch (name) {
            case "serviceTask", "sendTask" -> expect(element, Allowed.SEND_COMMAND.equals(camunda(element, "delegateExpression")),
                    "an automatic step that is not " + Allowed.SEND_COMMAND);
            case "businessRuleTask" -> expect(element, camunda(element, "decisionRef") != null, "a rule without a decision table");
            case "callActivity" -> {
                expect(element, knownProcesses.contains(String.valueOf(element.getAttributeValue(null, "calledElement"))),
                        "a call of an unknown process");
                callsWithoutKey.push(String.valueOf(element.getAttributeValue(null, "id")));
            }
            case "in" -> {
                if (element.getAttributeValue(null, "businessKey") != null) {
                    callsWithoutKey.poll();
                    callsWithoutKey.push("");
                }
            }
            case "property" -> expect(element, !"command".equals(element.getAttributeValue(null, "name"))
                    || Vocabulary.COMMANDS.find(String.valueOf(element.getAttributeValue(null, "value"))).isPresent(),
                    "a command that does not exist: " + element.getAttributeValue(null, "value"));
            case "constraint" -> expect(element, Allowed.CONSTRAINTS.contains(String.valueOf(element.getAttributeValue(null, "name"))),
                    "a constraint of its own");
            case "userTask" -> expect(element, areRoles(camunda(element, "candidateGroups")), "a task for a group that is no role");
            default -> { }
        }
    }

    private void end(XMLStreamReader element, Deque<String> callsWithoutKey) {
        if (element.getLocalName().equals("callActivity") && !callsWithoutKey.isEmpty()) {
            String call = callsWithoutKey.pop();
            if (!call.isEmpty()) {
                fault("call " + call + " does not pass on the business key");
            }
        }
    }

    private void attribute(XMLStreamReader element, int i) {
        String namespace = element.getAttributeNamespace(i) == null ? "" : element.getAttributeNamespace(i);
        String name = element.getAttributeLocalName(i);
        String value = element.getAttributeValue(i);
        boolean allowed = switch (namespace) {
            case "" -> Allowed.PLAIN_ATTRIBUTES.contains(name) || name.equals("expressionLanguage") && isFeel(value);
            case Allowed.CAMUNDA, Allowed.CAMUNDA_DMN -> Allowed.CAMUNDA_ATTRIBUTES.contains(name);
            case Allowed.XSI -> name.equals("schemaLocation") || name.equals("type") && value.endsWith("tFormalExpression");
            default -> Allowed.DRAWING.contains(namespace);
        };
        expect(element, allowed, "attribute " + name);
        expect(element, name.equals("delegateExpression") ? value.equals(Allowed.SEND_COMMAND) : Expressions.areHarmless(value),
                "expression " + value);
    }

    private void text(String text, Deque<String> path) {
        if (!Expressions.areHarmless(text)) {
            fault("contains expression " + text.strip());
        }
        boolean inTable = path.contains("decision");
        if (inTable && (text.contains("external") || text.contains("function"))) {
            fault("contains a function of its own: " + text.strip());
        }
        if ("loopCardinality".equals(path.peek()) && text.strip().matches("\\d+")
                && (text.strip().length() > 3 || Integer.parseInt(text.strip()) > MOST_REPEATS)) {
            fault("repeats a step more than " + MOST_REPEATS + " times");
        }
    }

    private void expect(XMLStreamReader element, boolean holds, String otherwise) {
        if (!holds) {
            String id = element.getAttributeValue(null, "id");
            fault(element.getLocalName() + (id == null ? "" : " " + id) + " has " + otherwise);
        }
    }

    private void fault(String what) {
        faults.add(file + " " + what);
    }

    private static String camunda(XMLStreamReader element, String attribute) {
        return element.getAttributeValue(Allowed.CAMUNDA, attribute);
    }

    private static boolean isFeel(String language) {
        String name = language.toLowerCase(Locale.ROOT);
        return name.equals("feel") || name.equals("https://www.omg.org/spec/dmn/20191111/feel/");
    }

    private static boolean areRoles(String groups) {
        try {
            List<Role> roles = Models.roles(groups);
            return !roles.isEmpty() && !roles.contains(Role.SYSTEM) && !roles.contains(Role.AUDITOR);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
