package nl.waarborg.domain.project;

import java.util.List;
import java.util.Map;

/** What the process did. */
public sealed interface ProcessEvent extends ProjectEvent {

    /** Stap afgerond. */
    record StepCompleted(String projectId, String step, Map<String, String> answers) implements ProcessEvent {}

    /** Where the tokens went; the engine can be rebuilt from these. */
    record TokensMoved(String projectId, List<ProcessCommand.Move> moves) implements ProcessEvent {}
}
