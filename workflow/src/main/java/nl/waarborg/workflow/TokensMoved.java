package nl.waarborg.workflow;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.form.WellFormed;
import nl.waarborg.domain.project.ProcessCommand.Model;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessCommand.RecordTokens;
import nl.waarborg.workflow.model.ModelHash;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Gathers where tokens go while the engine works, and has it recorded by one command per case once the engine is done.
 * The moves wait in the outermost unit of work and vanish with it when it is rolled back.
 */
final class TokensMoved implements Ears.Notes {

    private static final String MOVES = TokensMoved.class.getName() + ".moves";
    private static final String HELD = TokensMoved.class.getName() + ".held";

    private final Commands commands;
    private final InstantSource time;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    TokensMoved(Commands commands, InstantSource time) {
        this.commands = commands;
        this.time = time;
    }

    @Override
    public void moved(DelegateExecution execution, Move move) {
        if (!hashes.containsKey(move.model())) {
            hashes.put(move.model(), ModelHash.of(execution));
        }
        movesOf(execution.getProcessBusinessKey(), execution.getTenantId()).add(move);
    }

    /** The engine opens a task right after it has entered its element. */
    @Override
    public void opened(DelegateTask task) {
        List<Move> gathered = movesOf(task.getExecution().getProcessBusinessKey(), task.getTenantId());
        for (int i = gathered.size() - 1; i >= 0; i--) {
            Move move = gathered.get(i);
            if (move.instance().equals(task.getProcessInstanceId()) && move.element().equals(task.getTaskDefinitionKey())
                    && move.kind().equals("entered") && move.task() == null) {
                gathered.set(i, new Move(
                        move.process(), move.instance(), move.model(), move.element(), move.kind(), task.getId()));
                return;
            }
        }
        throw new IllegalStateException("Expected a token in " + task.getTaskDefinitionKey() + " before its task, but it has none");
    }

    /** Has the moves gathered so far recorded, unless somebody holds them to record them together later. */
    void record() {
        if (!CurrentUnitOfWork.isStarted() || resources().get(HELD) != null) {
            return;
        }
        @SuppressWarnings("unchecked") // only movesOf() writes it
        Map<Case, List<Move>> gathered = (Map<Case, List<Move>>) resources().remove(MOVES);
        if (gathered != null) {
            gathered.forEach(this::record);
        }
    }

    private void record(Case project, List<Move> moves) {
        By process = By.of(Actor.system(project.municipality()), LocalDate.ofInstant(time.instant(), DueDates.HERE));
        for (int from = 0; from < moves.size(); from += WellFormed.ROWS) {
            List<Move> some = List.copyOf(moves.subList(from, Math.min(moves.size(), from + WellFormed.ROWS)));
            commands.send(new RecordTokens(project.id(), time.instant().toString(), some, modelsOf(some)), process);
        }
    }

    private List<Model> modelsOf(List<Move> moves) {
        Map<String, String> processes = new LinkedHashMap<>();
        moves.forEach(move -> processes.put(move.model(), move.process()));
        return processes.entrySet().stream()
                .map(entry -> new Model(entry.getValue(), entry.getKey(), hashes.get(entry.getKey()))).toList();
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

    private static List<Move> movesOf(String projectId, String municipality) {
        Map<Case, List<Move>> moves = CurrentUnitOfWork.get().root().getOrComputeResource(MOVES, key -> new LinkedHashMap<>());
        return moves.computeIfAbsent(new Case(projectId, municipality), key -> new ArrayList<>());
    }

    private static Map<String, Object> resources() {
        return CurrentUnitOfWork.get().root().resources();
    }

    private record Case(String id, String municipality) {}
}
