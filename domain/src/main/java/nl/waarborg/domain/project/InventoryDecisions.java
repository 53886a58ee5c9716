package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.form.Flaw;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.project.InventoryCommand.Checked;
import nl.waarborg.domain.project.InventoryCommand.Found;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;

/** Decisions on the inventory of sensors: where they can stand, and what follows when it is not as described. */
final class InventoryDecisions {

    private InventoryDecisions() {}

    /** A sensor on the map stands in the Netherlands. */
    static List<Flaw> flaws(DpiaCommand.ReviseSensors c) {
        List<Flaw> flaws = new ArrayList<>();
        for (int row = 0; c.sensors() != null && row < c.sensors().size(); row++) {
            Sensor sensor = c.sensors().get(row);
            if (sensor != null && sensor.device() != null) {
                flaws.addAll(sensor.device().flaws("sensors[" + row + "].device."));
            }
        }
        return flaws;
    }

    /** What differs is told. */
    static List<Flaw> flaws(InventoryCommand.RecordAsBuiltCheck c) {
        List<Flaw> flaws = new ArrayList<>();
        for (int row = 0; c.sensors() != null && row < c.sensors().size(); row++) {
            Checked checked = c.sensors().get(row);
            boolean told = checked == null || checked.difference() != null && WellFormed.written(checked.difference()) > 0;
            if (!told && checked.found() != null && checked.found() != Found.AS_DESCRIBED) {
                flaws.add(new Flaw("sensors[" + row + "].difference", "needed-when-different", List.of()));
            }
        }
        return flaws;
    }

    static List<ProjectEvent> decide(InventoryCommand.RecordAsBuiltCheck c, ProjectState project, By by) {
        Decisions.notAhead("checkedOn", c.checkedOn(), by);
        if (by.actor().persons().stream().anyMatch(person -> project.capacityOf(person) == Role.PROJECT_LEADER)) {
            throw Refusal.rule("as-built.own-work", "Expected somebody who did not lead the project, but the actor did");
        }
        refuseStrangers(c.sensors(), project);
        List<ProjectEvent> events = new ArrayList<>();
        events.add(new InventoryEvent.AsBuiltVerificationRecorded(c.projectId(), c.checkedOn(), c.checkedBy(), c.sensors()));
        List<Checked> different = c.sensors().stream().filter(checked -> checked.found() != Found.AS_DESCRIBED).toList();
        if (!different.isEmpty() && project.use().isInUse() && !project.reassessment().isRunning()) {
            events.add(new ReassessmentEvent.ReassessmentStarted(
                    c.projectId(), Trigger.NEW_SENSOR_OR_DATA, explanation(different)));
        }
        return events;
    }

    /** A sensor is known when it stands in the draft or in the version that counted before it. */
    private static void refuseStrangers(List<Checked> rows, ProjectState project) {
        List<DpiaState.Version> versions = project.dpia().versions();
        Set<String> known = Stream.concat(project.dpia().content().sensors().stream(), versions.isEmpty() ? Stream.empty()
                        : versions.get(versions.size() - 1).content().sensors().stream())
                .map(Sensor::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String sensor = rows.get(row).sensor();
            String place = "sensors[" + row + "].sensor";
            if (!seen.add(sensor)) {
                flaws.add(new Flaw(place, "double", List.of(sensor)));
            } else if (known.contains(sensor) == (rows.get(row).found() == Found.NOT_IN_INVENTORY)) {
                flaws.add(new Flaw(place, known.contains(sensor) ? "known-sensor" : "unknown-sensor", List.of(sensor)));
            }
        }
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
    }

    private static String explanation(List<Checked> different) {
        String told = different.stream().map(checked -> checked.sensor() + ": " + checked.difference())
                .collect(Collectors.joining("; "));
        return told.codePointCount(0, told.length()) <= WellFormed.LONG ? told
                : told.substring(0, told.offsetByCodePoints(0, WellFormed.LONG - 1)) + "…";
    }
}
