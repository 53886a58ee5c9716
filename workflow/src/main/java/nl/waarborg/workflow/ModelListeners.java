package nl.waarborg.workflow;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Attaches our own ears to every element of every model, so that no model has to name them and none can leave them out. */
final class ModelListeners extends AbstractBpmnParseListener {

    /** The engine's own wrapper around repeated elements; it is no element of the drawing. */
    private static final String REPEAT_SUFFIX = "#multiInstanceBody";

    private final Ears moves;
    private final TaskListener dueDates;

    ModelListeners(Ears moves, TaskListener dueDates) {
        this.moves = moves;
        this.dueDates = dueDates;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        attachToChildren(definition);
    }

    private void attachToChildren(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            if (!activity.getId().endsWith(REPEAT_SUFFIX)) {
                attach(activity);
            }
            attachToChildren(activity);
        }
    }

    private void attach(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, moves);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, moves);
        for (PvmTransition flow : activity.getOutgoingTransitions()) {
            ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, moves);
        }
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, moves);
            task.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, dueDates);
        }
    }
}
