package nl.waarborg.ui.start;

import org.springframework.boot.SpringBootExceptionReporter;

/** A start that is refused gets its sentences from {@link Launch}; Spring need not add a stack trace. */
final class RefusalReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return true;
            }
        }
        return false;
    }
}
