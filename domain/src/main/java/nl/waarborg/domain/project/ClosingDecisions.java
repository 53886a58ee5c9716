package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.form.Flaw;

/** Decisions on ending and closing. */
final class ClosingDecisions {

    private ClosingDecisions() {}

    static List<ProjectEvent> decide(ClosingCommand.EndProcessing c, ProjectState project, By by) {
        Decisions.notAhead("endedOn", c.endedOn(), by);
        UseDecisions.expectInUse(project);
        return List.of(new ClosingEvent.ProcessingEnded(c.projectId(), c.reason(), c.endedOn()));
    }

    static List<ProjectEvent> decide(ClosingCommand.ConfirmDataDeletion c, ProjectState project, By by) {
        if (!project.use().isEnded()) {
            throw Refusal.rule("use.not-ended", "Expected processing that has ended, but it has not");
        }
        Set<String> confirmed = c.deletions().stream().map(ClosingCommand.Deletion::place).collect(Collectors.toSet());
        List<Flaw> missing = new ArrayList<>();
        for (int row = 0; row < c.deletions().size(); row++) {
            Decisions.notAhead("deletions[" + row + "].deletedOn", c.deletions().get(row).deletedOn(), by);
        }
        placesOfData(project)
                .filter(place -> !confirmed.contains(place))
                .forEach(place -> missing.add(new Flaw("deletions", "deletion-missing", List.of(place))));
        if (!missing.isEmpty()) {
            throw Refusal.flaws(missing);
        }
        return List.of(new ClosingEvent.DataDeletionConfirmed(c.projectId(), c.deletions()));
    }

    /** Every device and processor, in use or in the draft: a device taken off the list keeps its data. Each must show that its data are gone, art. 28(3)(g). */
    private static Stream<String> placesOfData(ProjectState project) {
        Stream<Dpia> adopted = project.dpia().versions().stream()
                .filter(version -> project.dpia().adopted() != null && version.hash().equals(project.dpia().adopted().hash()))
                .map(DpiaState.Version::content);
        return Stream.concat(Stream.of(project.dpia().content()), adopted)
                .flatMap(ClosingDecisions::placesOfData)
                .distinct();
    }

    private static Stream<String> placesOfData(Dpia content) {
        return Stream.concat(
                content.sensors().stream().map(Sensor::id),
                content.parties().stream()
                        .filter(party -> party.roles().contains(Party.Role.PROCESSOR)
                                || party.roles().contains(Party.Role.SUB_PROCESSOR))
                        .map(Party::name));
    }

    static List<ProjectEvent> decide(ClosingCommand.CloseProject c, ProjectState project, By by) {
        if (!project.use().isDeletionConfirmed()) {
            throw Refusal.rule("deletion.not-confirmed", "Expected confirmed deletion, but it was not confirmed");
        }
        return List.of(
                new ClosingEvent.LessonsRecorded(c.projectId(), c.lessons()),
                new ClosingEvent.CaseClosed(c.projectId(), c.resultType()));
    }
}
