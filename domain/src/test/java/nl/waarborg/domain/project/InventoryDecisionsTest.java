package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.InventoryCommand.Found.AS_DESCRIBED;
import static nl.waarborg.domain.project.InventoryCommand.Found.DIFFERENT;
import static nl.waarborg.domain.project.InventoryCommand.Found.MISSING;
import static nl.waarborg.domain.project.InventoryCommand.Found.NOT_IN_INVENTORY;
import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static nl.waarborg.domain.project.Samples.TODAY;
import static nl.waarborg.domain.project.Samples.asBuilt;
import static nl.waarborg.domain.project.Samples.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.Device;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.project.InventoryCommand.Checked;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** The inventory of SPEC A.12: half rows, places on the map, and what follows when it is not as described. */
class InventoryDecisionsTest {

    private static final InventoryEvent.AsBuiltVerificationRecorded FINE = new InventoryEvent.AsBuiltVerificationRecorded(
            ID, TODAY, "CISO-team", List.of(found("S1", AS_DESCRIBED)));

    private static DpiaCommand.ReviseSensors inventory(Sensor... sensors) {
        return new DpiaCommand.ReviseSensors(ID, List.of(sensors), null);
    }

    private static Sensor at(String longitude, String latitude, String height) {
        Sensor s = Samples.sensor();
        return new Sensor(s.id(), s.type(), s.quantity(), s.location(), s.mobile(), s.measures(), s.audio(), s.personalData(),
                s.reasoning(), s.canFollow(), s.onDevice(), s.leavesDevice(), s.rawRetention(), s.owner(), s.processings(),
                new Device(longitude, latitude, height, null, null, null, null, null, null, null, null, null, null, null));
    }

    private static List<String> differences(Story story) {
        return story.state().inventory().differences(story.state().dpia().content().sensors()).stream()
                .map(look -> look.checked().sensor() + " " + look.checked().found()).sorted().toList();
    }

    @Test
    void halfARowIsKeptAndRefusedOnlyWhenTheDpiaIsPutForward() {
        Story half = Story.preScanned().draft(Level.LOW).then(Cast.LEADER, inventory(Samples.sensor(), Samples.halfSensor("S2")));
        Refusal refusal = given(half).when(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null)).refused("gate.shut");
        assertEquals(Set.of("[S2]"), refusal.shutGates().stream().map(shut -> shut.args().toString()).collect(Collectors.toSet()));
        assertEquals(12, refusal.shutGates().size());
        assertTrue(refusal.shutGates().stream().allMatch(shut -> shut.gate() == Gate.G08));
    }

    @Test
    void aPlaceOnTheMapLiesInTheNetherlands() {
        Story draft = Story.preScanned();
        given(draft).when(Cast.LEADER, inventory(at("6,0893", "52.5168", "4"))).happened(
                DpiaEvent.DpiaStarted.class, DpiaEvent.SensorsRevised.class);
        given(draft).when(Cast.LEADER, inventory(at("52,5168", "6.0893", null)))
                .refusedFor("sensors[0].device.longitude", "swapped-degrees");
        given(draft).when(Cast.LEADER, inventory(at("120700", "487525", null)))
                .refusedFor("sensors[0].device.longitude", "rd-coordinates");
        given(draft).when(Cast.LEADER, inventory(at("13.4", "52.5", null)))
                .refusedFor("sensors[0].device.longitude", "outside-the-netherlands");
        given(draft).when(Cast.LEADER, inventory(at("NaN", "52.5", null)))
                .refusedFor("sensors[0].device.longitude", "not-degrees");
        given(draft).when(Cast.LEADER, inventory(at("6.1", null, null)))
                .refusedFor("sensors[0].device.latitude", "other-half");
        given(draft).when(Cast.LEADER, inventory(at("6.1", "52.5", "9000")))
                .refusedFor("sensors[0].device.height", "not-a-height");
    }

    @Test
    void aCheckWithoutDifferencesIsJustRecorded() {
        given(Story.started()).when(Cast.CISO, asBuilt(TODAY, found("S1", AS_DESCRIBED))).events(FINE);
        given(Story.drafted(Level.LOW)).when(Cast.OFFICER, asBuilt(TODAY, found("S1", AS_DESCRIBED))).events(FINE);
    }

    @Test
    void aDifferenceInUseStartsAReassessmentInTheSameDecision() {
        given(Story.started()).when(Cast.CISO, asBuilt(TODAY, found("S1", DIFFERENT), found("X1", NOT_IN_INVENTORY))).events(
                new InventoryEvent.AsBuiltVerificationRecorded(ID, TODAY, "CISO-team",
                        List.of(found("S1", DIFFERENT), found("X1", NOT_IN_INVENTORY))),
                new ReassessmentEvent.ReassessmentStarted(ID, Trigger.NEW_SENSOR_OR_DATA,
                        "S1: Anders dan op de lijst staat; X1: Anders dan op de lijst staat"));
        given(Story.changing()).when(Cast.CISO, asBuilt(TODAY, found("S1", MISSING)))
                .happened(InventoryEvent.AsBuiltVerificationRecorded.class);
    }

    @Test
    void longDifferencesStillFitTheReasonOfTheReassessment() {
        String words = "\uD83D\uDCF7".repeat(3_999);
        given(Story.started()).when(Cast.CISO, asBuilt(TODAY, new Checked("S1", DIFFERENT, words), new Checked("X1", NOT_IN_INVENTORY, words)))
                .payload(ReassessmentEvent.ReassessmentStarted.class, started ->
                        assertEquals(4_000, started.explanation().codePointCount(0, started.explanation().length())));
    }

    @Test
    void beforeUseADifferenceIsAFindingUntilSomebodyLooksAgainOrTheInventoryAgrees() {
        Story story = Story.drafted(Level.LOW).then(Cast.CISO, asBuilt(TODAY, found("S1", DIFFERENT), found("X1", NOT_IN_INVENTORY)));
        assertEquals(List.of("S1 DIFFERENT", "X1 NOT_IN_INVENTORY"), differences(story));
        story.then(Cast.OFFICER, asBuilt(TODAY, found("S1", AS_DESCRIBED)));
        assertEquals(List.of("X1 NOT_IN_INVENTORY"), differences(story));
    }

    @Test
    void whatIsMissingAgreesOnceItIsTakenOutAndWhatIsStrangeOnceItIsPutIn() {
        Story draft = Story.preScanned().draft(Level.LOW).then(Cast.CISO,
                asBuilt(TODAY, found("S1", MISSING), found("X1", NOT_IN_INVENTORY)));
        assertEquals(List.of("S1 MISSING", "X1 NOT_IN_INVENTORY"), differences(draft));
        draft.then(Cast.LEADER, inventory(Samples.sensor("X1", Answer.YES, false, List.of("Tellen"))));
        assertEquals(List.of(), differences(draft));
    }

    @Test
    void whoLedTheProjectDoesNotCheckIt() {
        given(Story.started()).when(Cast.LEADER, asBuilt(TODAY, found("S1", AS_DESCRIBED))).refused("role.needed");
        given(Story.started()).when(Cast.person("projectleider", Role.PRIVACY_OFFICER), asBuilt(TODAY, found("S1", AS_DESCRIBED)))
                .refused("as-built.own-work");
    }

    @Test
    void aCheckNamesEachSensorOnceAndSaysWhatDiffers() {
        Story story = Story.started();
        given(story).when(Cast.CISO, asBuilt(TODAY.plusDays(1), found("S1", AS_DESCRIBED))).refusedFor("checkedOn", "in-the-future");
        given(story).when(Cast.CISO, asBuilt(TODAY)).refusedFor("sensors", "missing");
        given(story).when(Cast.CISO, asBuilt(TODAY, found("S1", AS_DESCRIBED), found("S1", MISSING)))
                .refusedFor("sensors[1].sensor", "double");
        given(story).when(Cast.CISO, asBuilt(TODAY, found("S9", AS_DESCRIBED))).refusedFor("sensors[0].sensor", "unknown-sensor");
        given(story).when(Cast.CISO, asBuilt(TODAY, found("S1", NOT_IN_INVENTORY))).refusedFor("sensors[0].sensor", "known-sensor");
        given(story).when(Cast.CISO, asBuilt(TODAY, new Checked("S1", DIFFERENT, " "))).refusedFor(
                "sensors[0].difference", "needed-when-different");
    }

    /** SPEC A.5, bypass: deleting a sensor from the inventory. */
    @Test
    void takingASensorOutOfTheInventoryOpensNothing() {
        Sensor tracker = Samples.sensor("S2", Answer.YES, true, List.of("Tellen"));
        Story submitted = Story.preScanned().draft(Level.LOW).then(Cast.LEADER, inventory(Samples.sensor(), tracker))
                .then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null));
        given(submitted).when(Cast.LEADER, inventory(Samples.sensor())).refused("dpia.locked");
        given(Story.started()).when(Cast.LEADER, inventory()).refused("dpia.locked");
        Story emptied = Story.preScanned().draft(Level.LOW).then(Cast.LEADER, inventory());
        given(emptied).when(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null)).refusedBy(Gate.G08);
        Story adopted = Story.adopted(Level.LOW).then(Cast.LEADER, new DpiaCommand.StartDpia(ID)).then(Cast.LEADER, inventory(tracker));
        assertTrue(adopted.shut().containsAll(List.of(Gate.G01, Gate.G02)));
        given(Story.started()).when(Cast.CISO, asBuilt(TODAY, found("S2", NOT_IN_INVENTORY))).happened(
                InventoryEvent.AsBuiltVerificationRecorded.class, ReassessmentEvent.ReassessmentStarted.class);
    }
}
