package nl.waarborg.workflow;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Puts every engine call that comes from outside, a job of the engine above all, into a unit of work around its
 * transaction. Commands given on the way are then part of it: rolled back, they leave no trace in the cache of projects.
 * Without it such a trace stays behind and the next event of the project is stored one place too far.
 */
final class UnitOfWorkInterceptor extends CommandInterceptor {

    private final TransactionManager transactions;

    UnitOfWorkInterceptor(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(Command<T> engineCall) {
        if (CurrentUnitOfWork.isStarted()) {
            return next.execute(engineCall);
        }
        DefaultUnitOfWork<GenericMessage<String>> unit =
                DefaultUnitOfWork.startAndGet(new GenericMessage<>(engineCall.getClass().getSimpleName()));
        unit.attachTransaction(transactions);
        ResultMessage<T> result = unit.executeWithResult(() -> next.execute(engineCall), RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
