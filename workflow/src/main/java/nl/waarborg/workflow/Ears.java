package nl.waarborg.workflow;

import nl.waarborg.domain.project.ProcessCommand.Move;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Hears every move of every token and every task that opens, and says it in our own words. */
public final class Ears implements ExecutionListener, TaskListener {

    private final Notes notes;

    /** Takes who writes down what is heard. */
    public Ears(Notes notes) {
        this.notes = notes;
    }

    /** Who writes down what is heard; decides and sends nothing, for the engine is at work. */
    public interface Notes {

        /** A token moved. */
        void moved(DelegateExecution execution, Move move);

        /** The element that was entered last opened a task. */
        void opened(DelegateTask task);
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getProcessBusinessKey() == null) {
            throw new IllegalStateException("Expected the project's id as business key of process instance "
                    + execution.getProcessInstanceId() + " of " + execution.getProcessDefinitionId() + ", but it has none");
        }
        notes.moved(execution, moveOf(execution));
    }

    @Override
    public void notify(DelegateTask task) {
        notes.opened(task);
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
        return new Move(model.substring(0, model.indexOf(':')), execution.getProcessInstanceId(), model, element, kind, null);
    }
}
