package nl.waarborg.ui.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a calendar file by the letter of RFC 5545 and fails on every line that breaks a rule. */
public final class IcsFile {

    private static final List<String> ONCE = List.of("UID", "DTSTAMP", "SEQUENCE", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION");

    private final List<Map<String, String>> events = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();

    private IcsFile() {
    }

    /** The events of a file; each by the names of its properties. */
    public List<Map<String, String>> events() {
        return events;
    }

    /** A property of the calendar itself. */
    public String property(String name) {
        return properties.get(name);
    }

    /** Reads and checks. */
    public static IcsFile read(String file) {
        byte[] octets = file.getBytes(StandardCharsets.UTF_8);
        assertEquals(file, new String(octets, StandardCharsets.UTF_8), "UTF-8");
        assertTrue(file.endsWith("\r\n"), "the last line ends in CRLF");
        String[] lines = file.split("\r\n", -1);
        List<String> unfolded = new ArrayList<>();
        for (int i = 0; i < lines.length - 1; i++) {
            String line = lines[i];
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, "longer than 75 octets: " + line);
            assertFalse(line.contains("\n") || line.contains("\r"), "a bare CR or LF in " + line);
            assertFalse(line.isEmpty(), "an empty line");
            assertTrue(line.chars().noneMatch(c -> c < 0x20 && c != '\t' || c == 0x7f), "a control character in " + line);
            if (line.startsWith(" ") || line.startsWith("\t")) {
                unfolded.set(unfolded.size() - 1, unfolded.get(unfolded.size() - 1) + line.substring(1));
            } else {
                unfolded.add(line);
            }
        }
        return parse(unfolded);
    }

    private static IcsFile parse(List<String> lines) {
        IcsFile read = new IcsFile();
        Deque<String> open = new ArrayDeque<>();
        Map<String, String> event = null;
        Set<String> uids = new HashSet<>();
        int components = 0;
        for (String line : lines) {
            assertTrue(line.matches("[A-Z-]+(;[A-Z-]+=[^;:]+)*:.*"), "no content line: " + line);
            String name = line.substring(0, line.indexOf(':')).split(";")[0];
            String value = line.substring(line.indexOf(':') + 1);
            if (name.equals("BEGIN")) {
                assertEquals(open.isEmpty(), value.equals("VCALENDAR"), "one calendar around all");
                open.push(value);
                components++;
                event = value.equals("VEVENT") ? new HashMap<>() : event;
            } else if (name.equals("END")) {
                assertEquals(open.pop(), value, "nested as opened");
                if (value.equals("VEVENT")) {
                    for (String needed : ONCE) {
                        assertTrue(event.containsKey(needed), needed + " is missing in " + event);
                    }
                    assertTrue(uids.add(event.get("UID")), "two events with one UID");
                    read.events.add(event);
                }
            } else if (open.peek().equals("VEVENT")) {
                assertEquals(null, event.put(name, checked(name, line, value)), name + " twice");
            } else if (open.peek().equals("VCALENDAR")) {
                assertEquals(null, read.properties.put(name, value), name + " twice");
            }
        }
        assertTrue(open.isEmpty(), "everything closed");
        assertTrue(components > 1, "a calendar holds at least one component");
        assertEquals("2.0", read.properties.get("VERSION"));
        assertTrue(read.properties.containsKey("PRODID"), "PRODID");
        return read;
    }

    private static String checked(String name, String line, String value) {
        if (name.equals("DTSTART") || name.equals("DTEND")) {
            assertTrue(line.matches(name + ";VALUE=DATE:\\d{8}"), "a DATE value: " + line);
        } else if (name.equals("DTSTAMP") || name.equals("LAST-MODIFIED")) {
            assertTrue(value.matches("\\d{8}T\\d{6}Z"), "a moment in UTC: " + line);
        } else if (name.equals("SEQUENCE")) {
            assertTrue(value.matches("\\d+"), "a whole number: " + line);
        } else if (name.equals("SUMMARY") || name.equals("DESCRIPTION")) {
            assertTrue(value.matches("(?:[^\\\\;,]|\\\\[\\\\;,nN])*"), "an escaped text: " + line);
            return unescaped(value);
        }
        return value;
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                i++;
                char next = value.charAt(i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
