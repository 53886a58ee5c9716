package nl.waarborg.workflow;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Has the tokens of an engine call recorded once the engine has moved them and before it writes to the database. In that
 * order a job takes the lock on the project before any row of the engine, as a command does, and the two cannot block
 * each other.
 */
final class RecordTokensInterceptor extends CommandInterceptor {

    private final TokensMoved tokens;

    RecordTokensInterceptor(TokensMoved tokens) {
        this.tokens = tokens;
    }

    @Override
    public <T> T execute(Command<T> engineCall) {
        T result = next.execute(engineCall);
        tokens.record();
        return result;
    }
}
