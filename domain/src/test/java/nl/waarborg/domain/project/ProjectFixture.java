package nl.waarborg.domain.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.ByMetadata;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;

/** Given a story, when somebody gives a command, then these events or this refusal; through the real aggregate. */
final class ProjectFixture {

    private final AggregateTestFixture<Project> axon = new AggregateTestFixture<>(Project.class);
    private final Story story;
    private By by;

    private ProjectFixture(Story story) {
        this.story = story;
        Decisions.catalogue().forEach(command ->
                axon.getCommandBus().subscribe(command.getName(), message -> handle(message)));
    }

    static ProjectFixture given(Story story) {
        return new ProjectFixture(story);
    }

    static ProjectFixture givenNothing() {
        return new ProjectFixture(new Story());
    }

    Then when(Actor actor, ProjectCommand command) {
        return when(story.by(actor), command);
    }

    Then when(By circumstances, ProjectCommand command) {
        by = circumstances;
        List<GenericEventMessage<ProjectEvent>> given = story.told().stream()
                .map(told -> new GenericEventMessage<>(told.event(), ByMetadata.write(told.by())))
                .toList();
        return new Then(axon.given(given).when(command, ByMetadata.write(by)));
    }

    private Object handle(CommandMessage<?> message) throws Exception {
        ProjectCommand command = (ProjectCommand) message.getPayload();
        By read = ByMetadata.read(message.getMetaData());
        if (Decisions.creates(command) && story.told().isEmpty()) {
            axon.getRepository().newInstance(() -> {
                Project project = new Project();
                project.handle(command, read);
                return project;
            });
        } else {
            axon.getRepository().load(command.projectId()).execute(project -> project.handle(command, read));
        }
        return null;
    }

    /** What came of it. */
    record Then(ResultValidator<Project> axon) {

        /** Exactly these events, in this order. */
        Then events(ProjectEvent... events) {
            axon.expectSuccessfulHandlerExecution();
            axon.expectEvents((Object[]) events);
            return this;
        }

        /** Exactly events of these kinds, in this order. */
        Then happened(Class<?>... kinds) {
            return payloads(events -> assertEquals(List.of(kinds), events.stream().map(Object::getClass).toList()));
        }

        /** Exactly one event, of which this holds. */
        <E extends ProjectEvent> Then one(Class<E> kind, Predicate<E> holds) {
            return payloads(events -> {
                assertEquals(List.of(kind), events.stream().map(Object::getClass).toList());
                assertTrue(holds.test(kind.cast(events.get(0))), () -> "Did not expect " + events.get(0));
            });
        }

        /** Among the events one of this kind, of which this holds. */
        <E extends ProjectEvent> Then payload(Class<E> kind, Consumer<E> check) {
            return payloads(events -> check.accept(events.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow()));
        }

        private Then payloads(Consumer<List<?>> check) {
            axon.expectSuccessfulHandlerExecution();
            Matcher<List<?>> seen = Matchers.matches(events -> {
                check.accept(events);
                return true;
            });
            axon.expectEventsMatching(Matchers.payloadsMatching(seen));
            return this;
        }

        Refusal refused(String key) {
            Refusal[] caught = new Refusal[1];
            axon.expectNoEvents();
            axon.expectException(Matchers.matches(thrown -> {
                caught[0] = assertInstanceOf(Refusal.class, thrown);
                assertEquals(key, caught[0].key(), caught[0]::getMessage);
                return true;
            }));
            return caught[0];
        }

        /** Refused for one answer. */
        void refusedFor(String path, String key) {
            Refusal refusal = refused("not-well-formed");
            assertEquals(path + " " + key, refusal.flaws().get(0).path() + " " + refusal.flaws().get(0).key());
        }

        /** Refused with just these gates shut. */
        void refusedBy(Gate... gates) {
            Refusal refusal = refused("gate.shut");
            assertEquals(List.of(gates), refusal.shutGates().stream().map(ShutGate::gate).distinct().toList());
        }
    }
}
