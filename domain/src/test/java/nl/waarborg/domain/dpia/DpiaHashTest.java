package nl.waarborg.domain.dpia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.dpia.NecessityTest.Alternative;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** The hash is what advice, review, adoption and consultation hang on: nothing may change unseen. */
class DpiaHashTest {

    private static final Dpia DPIA = new Dpia(
            "Veertien telsensoren",
            List.of(new Processing("Tellen", "Tellen van passanten", true, "Drukte tonen",
                    Processing.LegalGround.PUBLIC_TASK, "Gemeentewet 172", "24 uur")),
            List.of(new DataItem("beeld", DataItem.Type.SPECIAL, "bezoekers", "sensor", "0,2 s", "UAVG 22", false)),
            List.of(new Sensor("S1", "telsensor", 14, "centrum", false, "aantallen", false, Answer.YES, "vluchtig beeld",
                    false, true, "tellingen", "0,2 s", "gemeente", List.of("Tellen"))),
            List.of(new Party("Leverancier A", Set.of(Party.Role.PROCESSOR), Party.Agreement.SIGNED,
                    LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), "NL")),
            List.of(new Responsibility("Tellen", "Gemeente", "loket", "Gemeente", "Leverancier A", 24)),
            List.of(new Risk("R1", "Herkenning", "geheugen", Risk.Source.INCIDENT, Level.MEDIUM, Level.HIGH, false,
                    List.of("M1"), Level.LOW, Level.MEDIUM, false, "geen uitvoer")),
            List.of(new Measure("M1", "Uitvoer uit", Measure.Kind.TECHNICAL, "CISO", true)),
            new NecessityTest(Tracking.COUNTING, true, "nodig", true, "proef", true, "alleen tellingen",
                    List.of(new Alternative("wifi", "ingrijpender"))), null, List.of());

    /** The same with every field that was added later. */
    private static final Dpia LATER = DPIA.withProcessings(List.of(new Processing("Tellen", "Tellen van passanten", true,
                    "Drukte tonen", Processing.LegalGround.PUBLIC_TASK, "Gemeentewet 172", "0,2 s", List.of("beeld"))))
            .withModel("rijksmodel-3.0")
            .withParagraph(new ParagraphAnswers("p4", List.of(new Given("description", List.of("Een telsensor")))));

    @Test
    void theSameContentHasTheSameHashOnEveryMachine() throws ReflectiveOperationException {
        assertEquals(DPIA.hash(), ((Dpia) with(DPIA, -1, null)).hash());
        assertEquals("d48a8b49ce8b3762b9a394f96dab662c87b4a437b40b971d572d08a88d08aa3c", DPIA.hash());
        assertEquals("388377ebd5a9d5a4957dab6698689f03d38c1a7877e567e1eb12282339019fef", Dpia.BLANK.hash());
    }

    @Test
    void everyChangeOfAnyFieldChangesTheHash() throws ReflectiveOperationException {
        Map<String, Object> variants = new LinkedHashMap<>();
        vary("dpia", LATER, variants);
        Set<String> hashes = new LinkedHashSet<>(Set.of(LATER.hash()));
        variants.forEach((what, changed) ->
                assertTrue(hashes.add(((Dpia) changed).hash()), "Expected another hash for " + what));
        assertTrue(variants.size() > 120, () -> "Expected every field to be varied, but only " + variants.size());
    }

    @Test
    void nothingCanBeMovedFromOneFieldToTheNext() {
        Measure one = new Measure("M1", "ab", Measure.Kind.LEGAL, "c", true);
        Measure other = new Measure("M1", "a", Measure.Kind.LEGAL, "bc", true);
        assertNotEquals(DPIA.withMeasures(List.of(one)).hash(), DPIA.withMeasures(List.of(other)).hash());
        assertNotEquals(
                DPIA.withMeasures(List.of(one, other)).hash(), DPIA.withMeasures(List.of(other, one)).hash());
    }

    @Test
    void theOrderInWhichRolesWereTickedDoesNotMatter() {
        assertEquals(partyHash(Party.Role.PROCESSOR, Party.Role.RECIPIENT), partyHash(Party.Role.RECIPIENT, Party.Role.PROCESSOR));
    }

    private static String partyHash(Party.Role... roles) {
        Set<Party.Role> ticked = new LinkedHashSet<>(Arrays.asList(roles));
        return DPIA.withParties(List.of(new Party("A", ticked, Party.Agreement.DRAFT, null, null, "NL"))).hash();
    }

    /** All records that differ from this one in one value somewhere, by the path of that value. */
    private static void vary(String path, Record content, Map<String, Object> variants) throws ReflectiveOperationException {
        RecordComponent[] fields = content.getClass().getRecordComponents();
        for (int index = 0; index < fields.length; index++) {
            fields[index].getAccessor().setAccessible(true);
            String place = path + "." + fields[index].getName();
            for (Map.Entry<String, Object> other : others(place, fields[index].getAccessor().invoke(content)).entrySet()) {
                variants.put(other.getKey(), with(content, index, other.getValue()));
            }
        }
    }

    private static Map<String, Object> others(String place, Object value) throws ReflectiveOperationException {
        Map<String, Object> others = new LinkedHashMap<>();
        if (value instanceof String text) {
            others.put(place + " longer", text + " ");
            others.put(place + " empty", "");
        } else if (value instanceof Boolean yes) {
            others.put(place + " flipped", !yes);
        } else if (value instanceof Integer number) {
            others.put(place + " plus one", number + 1);
        } else if (value instanceof LocalDate day) {
            others.put(place + " a day later", day.plusDays(1));
            others.put(place + " unlimited", null);
        } else if (value instanceof Enum<?> choice) {
            for (Object other : choice.getDeclaringClass().getEnumConstants()) {
                if (other != choice) {
                    others.put(place + " " + other, other);
                }
            }
        } else if (value instanceof Record nested) {
            vary(place, nested, others);
        } else if (value instanceof Collection<?> rows) {
            Object row = rows.iterator().next();
            boolean set = value instanceof Set;
            others.put(place + " without rows", set ? Set.of() : List.of());
            for (Map.Entry<String, Object> other : others(place + "[0]", row).entrySet()) {
                others.put(other.getKey(), set ? Set.of(other.getValue()) : List.of(other.getValue()));
            }
            if (!set) {
                others.put(place + " twice", new ArrayList<>(List.of(row, row)));
            }
        }
        return others;
    }

    private static Record with(Record content, int changed, Object value) throws ReflectiveOperationException {
        RecordComponent[] fields = content.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = new Object[fields.length];
        for (int index = 0; index < fields.length; index++) {
            fields[index].getAccessor().setAccessible(true);
            values[index] = index == changed ? value : fields[index].getAccessor().invoke(content);
        }
        Constructor<?> constructor = content.getClass().getDeclaredConstructor(types);
        return (Record) constructor.newInstance(values);
    }
}
