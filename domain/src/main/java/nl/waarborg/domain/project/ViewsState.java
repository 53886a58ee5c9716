package nl.waarborg.domain.project;

import java.time.LocalDate;

/** Where the views of data subjects stand. */
public final class ViewsState {

    /** Phases of asking people. */
    public enum Phase {
        NOT_ASKED,
        OPEN,
        CLOSED,
        WAIVER_PROPOSED,
        WAIVED
    }

    private Phase phase = Phase.NOT_ASKED;
    private LocalDate until;
    private String waiverReason;

    void on(ProjectEvent event) {
        if (event instanceof ViewsEvent.StakeholderConsultationOpened e) {
            phase = Phase.OPEN;
            until = e.until();
        } else if (event instanceof ViewsEvent.StakeholderConsultationClosed) {
            phase = Phase.CLOSED;
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaiverProposed e) {
            phase = Phase.WAIVER_PROPOSED;
            waiverReason = e.reason();
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaived e) {
            phase = Phase.WAIVED;
            waiverReason = e.reason();
        } else if (event instanceof ViewsEvent.StakeholderConsultationWaiverRefused) {
            phase = Phase.NOT_ASKED;
        }
    }

    /** The phase now. */
    public Phase phase() {
        return phase;
    }

    /** Last day on which people can answer, or null. */
    public LocalDate until() {
        return until;
    }

    /** Why people are not asked, or null. */
    public String waiverReason() {
        return waiverReason;
    }

    /** Whether gate G06 is passed. */
    public boolean isSettled() {
        return phase == Phase.CLOSED || phase == Phase.WAIVED;
    }
}
