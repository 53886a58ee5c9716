package nl.waarborg.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.waarborg.domain.actor.ByMetadata;
import nl.waarborg.domain.project.ProjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Moves the process after the facts, within the transaction that stores them; whatever fails here undoes the facts as
 * well. It subscribes to the event store itself and not through an event processor, of which the usual error handler
 * would log a failure and let the fact stand.
 */
final class ProcessDriver implements Consumer<List<? extends EventMessage<?>>> {

    private static final String DRIVEN = ProcessDriver.class.getName() + ".driven";

    private final Advance advance;
    private final TokensMoved tokens;

    ProcessDriver(Advance advance, TokensMoved tokens) {
        this.advance = advance;
        this.tokens = tokens;
    }

    /** Takes the events of one step of a transaction, in the order in which they were stored. */
    @Override
    public void accept(List<? extends EventMessage<?>> events) {
        tokens.recordTogether(() -> events.forEach(this::on));
    }

    private void on(EventMessage<?> message) {
        if (!(message.getPayload() instanceof ProjectEvent event) || !Advance.follows(event)) {
            return;
        }
        Map<String, ?> origin = message.getMetaData();
        boolean first = message instanceof DomainEventMessage<?> inCase && inCase.getSequenceNumber() == 0;
        advance.after(new Advance.Fact(
                event, first, ByMetadata.read(origin), CommandMetadata.command(origin), CommandMetadata.taskId(origin),
                isFirstOf(CommandMetadata.commandId(origin))));
    }

    private static boolean isFirstOf(String commandId) {
        Set<String> driven = CurrentUnitOfWork.get().root().getOrComputeResource(DRIVEN, key -> new HashSet<>());
        return commandId != null && driven.add(commandId);
    }
}
