package nl.waarborg.domain.project;

import java.util.List;

/**
 * A gate that is shut and why.
 *
 * @param gate the gate
 * @param reason message key of the reason, below {@code gate.G01.} and so on
 * @param args what the reason names: a measure, a party, a version
 */
public record ShutGate(Gate gate, String reason, List<Object> args) {

    public ShutGate {
        args = List.copyOf(args);
    }
}
