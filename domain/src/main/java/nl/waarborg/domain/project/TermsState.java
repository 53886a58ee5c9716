package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The dates of a case that its terms are counted from, and who was told of which. No gate reads any of it. */
public final class TermsState {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private LocalDate eventOn;
    private LocalDate draftingSince;
    private LocalDate viewsFrom;
    private LocalDate submittedOn;
    private LocalDate councilAskedOn;
    private LocalDate breachNotifyBy;
    private final List<TermEvent.TermRaised> raised = new ArrayList<>();

    void on(ProjectEvent event, LocalDate today) {
        if (event instanceof IdeaEvent.ProjectIdeaRegistered e) {
            eventOn = e.eventOn();
        } else if (event instanceof DpiaEvent.DpiaStarted) {
            draftingSince = today;
        } else if (event instanceof ViewsEvent.StakeholderConsultationOpened e) {
            viewsFrom = e.from();
        } else if (event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            submittedOn = today;
        } else if (event instanceof CouncilEvent.CouncilConsultationOpened e) {
            councilAskedOn = e.openedOn();
        } else if (event instanceof BreachEvent.BreachReported e) {
            breachNotifyBy = day(e.notifyBy());
        } else if (event instanceof BreachEvent.BreachNotifiedToAp) {
            breachNotifyBy = null;
        } else if (event instanceof TermEvent.TermRaised e) {
            raised.add(e);
        }
    }

    /** The day of a moment in Amsterdam; null for what is no moment, for what was recorded is never refused. */
    private static LocalDate day(String moment) {
        try {
            return OffsetDateTime.parse(moment).atZoneSameInstant(AMSTERDAM).toLocalDate();
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }

    /** The event for which the project is meant, or null. */
    public LocalDate eventOn() {
        return eventOn;
    }

    /** Since when the DPIA is being drafted, or null. */
    public LocalDate draftingSince() {
        return draftingSince;
    }

    /** Since when people can give their views, or null. */
    public LocalDate viewsFrom() {
        return viewsFrom;
    }

    /** The day on which the last version went to FG and CISO, or null. */
    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** The day on which the council was asked, or null. */
    public LocalDate councilAskedOn() {
        return councilAskedOn;
    }

    /** The last day to tell the AP of a breach it does not know of yet, or null. */
    public LocalDate breachNotifyBy() {
        return breachNotifyBy;
    }

    /** Whether a term with this date was raised on this level or a higher one. */
    public boolean isRaised(RunningTerm.Kind kind, String subject, LocalDate dueOn, TermLevel level) {
        return raised.stream().anyMatch(told -> told.kind() == kind && told.subject().equals(subject)
                && told.dueOn().equals(dueOn) && told.level().compareTo(level) >= 0);
    }
}
