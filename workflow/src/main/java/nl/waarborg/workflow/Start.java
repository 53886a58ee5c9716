package nl.waarborg.workflow;

import org.camunda.bpm.engine.variable.VariableMap;

/** Begins the process of a project, if one begins with this event. */
@FunctionalInterface
public interface Start {

    /** The first event of a project happened; {@code variables} hold what the first fork may read. */
    void begin(String projectId, String eventName, VariableMap variables);
}
