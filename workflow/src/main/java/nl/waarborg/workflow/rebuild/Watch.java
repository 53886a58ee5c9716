package nl.waarborg.workflow.rebuild;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.workflow.EngineSetup;
import nl.waarborg.workflow.Ears;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Watches an engine that drives one case again: reads the tape along with its moves, tells it the time of then, gives its
 * tasks the ids of then, and notes the commands that it would send instead of sending them.
 */
final class Watch implements Ears.Notes {

    /** A command that the engine would have sent, and after how many moves. */
    record Issued(String command, int after) {}

    private final Deque<Issued> issued = new ArrayDeque<>();
    private final Map<String, String> unnamedTasks = new HashMap<>();
    private final Set<String> namedTasks = new HashSet<>();
    private Tape tape;

    /** From here on the engine drives this case. */
    void turnTo(Tape other) {
        tape = other;
        issued.clear();
        unnamedTasks.clear();
        namedTasks.clear();
    }

    EngineSetup setup(DataSource dataSource, PlatformTransactionManager transactions) {
        return new EngineSetup(dataSource, transactions, this::issue, new Ears(this), () -> tape.now(), this::name);
    }

    @Override
    public void moved(DelegateExecution execution, Move move) {
        tape.make(move);
    }

    @Override
    public void opened(DelegateTask task) {
        if (tape.openedTask() != null) {
            namedTasks.add(tape.openedTask());
        } else {
            unnamedTasks.put(place(tape.recordedId(task.getProcessInstanceId()), task.getTaskDefinitionKey()), task.getId());
        }
    }

    private void name(DbEntity row) {
        if (row instanceof TaskEntity task && task.getId() == null) {
            task.setId(tape.openedTask());
        }
    }

    private void issue(DelegateExecution execution) {
        String command = Models.properties(execution.getBpmnModelElementInstance()).get("command");
        issued.add(new Issued(command, tape.made()));
    }

    /** Whether the engine has sent this command and nothing was heard of it yet; then it is heard of now. */
    boolean hears(String command) {
        while (!issued.isEmpty()) {
            if (issued.poll().command().equals(command)) {
                return true;
            }
        }
        return false;
    }

    /** What was sent before so many moves has had its events, or led to none. */
    void forget(int moves) {
        issued.removeIf(one -> one.after() <= moves);
    }

    /**
     * The task behind an id in the log. A log of before the ids were recorded does not say which task it is; then it is the
     * one that is left next.
     */
    String taskOf(String recordedId) {
        if (recordedId == null || namedTasks.contains(recordedId)) {
            return recordedId;
        }
        return tape.rest().stream()
                .filter(move -> !move.kind().equals("entered") && !move.kind().equals("taken"))
                .map(move -> unnamedTasks.get(place(move.instance(), move.element())))
                .filter(Objects::nonNull).findFirst().orElse(recordedId);
    }

    private static String place(String instance, String element) {
        return instance + "/" + element;
    }
}
