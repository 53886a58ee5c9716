package nl.waarborg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessCommand.RecordTokens;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * Gathers where tokens go while the engine works, and has it recorded by one command per case once the engine is done.
 * The moves wait in the outermost unit of work and vanish with it when it is rolled back.
 */
final class TokensMoved implements ExecutionListener {

    private static final String MOVES = TokensMoved.class.getName() + ".moves";
    private static final String HELD = TokensMoved.class.getName() + ".held";

    private final Commands commands;
    private final Clock clock;

    TokensMoved(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Notes one move; decides and sends nothing, for the engine is at work. */
    @Override
    public void notify(DelegateExecution execution) {
        String projectId = execution.getProcessBusinessKey();
        if (projectId == null) {
            throw new IllegalStateException("Expected the project's id as business key of process instance "
                    + execution.getProcessInstanceId() + " of " + execution.getProcessDefinitionId() + ", but it has none");
        }
        moves().computeIfAbsent(new Case(projectId, execution.getTenantId()), key -> new ArrayList<>()).add(moveOf(execution));
    }

    /** Has the moves gathered so far recorded, unless somebody holds them to record them together later. */
    void record() {
        if (!CurrentUnitOfWork.isStarted() || resources().get(HELD) != null) {
            return;
        }
        @SuppressWarnings("unchecked") // only moves() writes it
        Map<Case, List<Move>> gathered = (Map<Case, List<Move>>) resources().remove(MOVES);
        if (gathered != null) {
            gathered.forEach(this::record);
        }
    }

    private void record(Case project, List<Move> moves) {
        By process = By.of(Actor.system(project.municipality()), LocalDate.now(clock.withZone(DueDates.HERE)));
        for (int from = 0; from < moves.size(); from += WellFormed.ROWS) {
            List<Move> some = List.copyOf(moves.subList(from, Math.min(moves.size(), from + WellFormed.ROWS)));
            commands.send(new RecordTokens(project.id(), some), process);
        }
    }

    /** Runs engine calls of which the moves are recorded together at the end. */
    void recordTogether(Runnable engineCalls) {
        resources().put(HELD, Boolean.TRUE);
        try {
            engineCalls.run();
        } finally {
            resources().remove(HELD);
        }
        record();
    }

    private static Move moveOf(DelegateExecution execution) {
        String kind = switch (execution.getEventName()) {
            case EVENTNAME_START -> "entered";
            case EVENTNAME_TAKE -> "taken";
            default -> execution.isCanceled() ? "cancelled" : "left";
        };
        String model = execution.getProcessDefinitionId();
        String element = EVENTNAME_TAKE.equals(execution.getEventName())
                ? execution.getCurrentTransitionId() : execution.getCurrentActivityId();
        return new Move(model.substring(0, model.indexOf(':')), execution.getProcessInstanceId(), model, element, kind);
    }

    private static Map<Case, List<Move>> moves() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(MOVES, key -> new LinkedHashMap<>());
    }

    private static Map<String, Object> resources() {
        return CurrentUnitOfWork.get().root().resources();
    }

    private record Case(String id, String municipality) {}
}
