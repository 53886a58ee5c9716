package nl.waarborg.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;

/** Begins a process in the newest version of its model. */
final class NewestModel implements Start {

    private static final String BEGINNING = "SELECT COUNT(*) FROM ACT_RU_EVENT_SUBSCR S"
            + " JOIN ACT_RE_PROCDEF D ON D.ID_ = S.CONFIGURATION_ AND D.SUSPENSION_STATE_ = 1"
            + " WHERE S.EXECUTION_ID_ IS NULL AND S.EVENT_TYPE_ = 'message' AND S.EVENT_NAME_ = #{name}";

    private final RuntimeService processes;

    NewestModel(RuntimeService processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String projectId, String eventName, VariableMap variables) {
        if (processes.createNativeExecutionQuery().sql(BEGINNING).parameter("name", eventName).count() > 0) {
            processes.createMessageCorrelation(eventName).startMessageOnly()
                    .processInstanceBusinessKey(projectId).setVariables(variables).correlateStartMessage();
        }
    }
}
