package nl.waarborg.domain.project;

import java.time.LocalDate;
import nl.waarborg.domain.planning.FgTerm;

/** What the FG said, on which version, and how the decider answered. */
public final class FgState {

    private FgEvent.FgAdviceIssued advice;
    private FgEvent.FgConditionsConfirmed confirmation;
    private FgEvent.FgAdviceResponseRecorded response;
    private FgEvent.FgInformationRequested question;
    private boolean putToDecider;
    private FgTerm term;
    private boolean overdueSignalled;

    void on(ProjectEvent event, LocalDate today) {
        count(event, today);
        if (event instanceof FgEvent.FgAdviceIssued e) {
            advice = e;
            confirmation = null;
            response = null;
            question = null;
            putToDecider = false;
        } else if (event instanceof FgEvent.FgConditionsConfirmed e) {
            confirmation = e;
            question = null;
        } else if (event instanceof FgEvent.FgInformationRequested e) {
            question = e;
        } else if (event instanceof FgEvent.FgInformationProvided) {
            question = null;
        } else if (event instanceof FgEvent.FgAdviceResponseRecorded e) {
            response = e;
        } else if (event instanceof FgEvent.DpiaPutToDecider) {
            putToDecider = true;
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            question = null;
            putToDecider = false;
        }
    }

    private void count(ProjectEvent event, LocalDate today) {
        if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            term = FgTerm.asked(today);
            overdueSignalled = false;
        } else if (event instanceof FgEvent.FgAdviceIssued || event instanceof FgEvent.FgConditionsConfirmed
                || event instanceof FgEvent.DpiaReturnedForRework || event instanceof AdoptionEvent.DpiaReturned) {
            term = null;
        } else if (event instanceof FgEvent.FgInformationRequested && term != null) {
            term = term.stopped(today);
        } else if (event instanceof FgEvent.FgInformationProvided && term != null) {
            term = term.resumed(today);
            overdueSignalled = false;
        } else if (event instanceof FgEvent.FgAdviceOverdueSignalled) {
            overdueSignalled = true;
        }
    }

    /** The term of the advice that is asked now, or null while none is. */
    public FgTerm term() {
        return term;
    }

    /** Whether it was told already that this term has passed. */
    public boolean isOverdueSignalled() {
        return overdueSignalled;
    }

    /** The last advice, or null. */
    public FgEvent.FgAdviceIssued advice() {
        return advice;
    }

    /** The answer to the last advice, or null. */
    public FgEvent.FgAdviceResponseRecorded response() {
        return response;
    }

    /** The question of the FG that is still open, or null. */
    public FgEvent.FgInformationRequested question() {
        return question;
    }

    /** Whether the last advice was put to the decider as it is. */
    public boolean isPutToDecider() {
        return putToDecider;
    }

    /** Whether the last advice is on this version. */
    public boolean advisedOn(DpiaState.Version version) {
        return version != null && advice != null && advice.version().equals(version.label())
                && advice.hash().equals(version.hash());
    }

    /** Whether the FG confirmed on this version that earlier conditions are met. */
    public boolean confirmedOn(DpiaState.Version version) {
        return version != null && confirmation != null && confirmation.version().equals(version.label())
                && confirmation.hash().equals(version.hash());
    }

    /**
     * Whether the last advice no longer fits the DPIA (art. 35(2)): from the moment that a field of the draft says something
     * else than the FG advised on, or when a version stands that the FG did not advise on.
     */
    public boolean isStaleFor(DpiaState dpia) {
        return advice != null && !dpia.says(advice.version(), advice.hash())
                && (confirmation == null || !dpia.says(confirmation.version(), confirmation.hash()));
    }
}
