package nl.waarborg.domain.project;

import java.util.List;
import java.util.Map;

/** What the process did. */
public sealed interface ProcessEvent extends ProjectEvent {

    /** Stap afgerond. */
    record StepCompleted(String projectId, String step, Map<String, String> answers) implements ProcessEvent {}

    /**
     * How the work was arranged, which is no part of the story of the project: no rule reads it and it says nothing of
     * who acted in which capacity. The engine is rebuilt from it.
     */
    sealed interface Arrangement extends ProcessEvent {}

    /** Where the tokens went, and the moment the engine worked with; null in what was stored in revision 1. */
    record TokensMoved(String projectId, List<ProcessCommand.Move> moves, String at) implements Arrangement {}

    /** The case runs a model for the first time: its id and version, and the SHA-256 of its BPMN in hexadecimal. */
    record ModelRan(String projectId, String process, String model, String sha256) implements Arrangement {}

    /** The one who acts has taken a task. */
    record TaskClaimed(String projectId, String task, String instance, String element) implements Arrangement {}

    /** The one who acts has given a task back. */
    record TaskReleased(String projectId, String task, String instance, String element) implements Arrangement {}
}
