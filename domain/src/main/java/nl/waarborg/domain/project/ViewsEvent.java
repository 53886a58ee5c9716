package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What people were asked and said. */
public sealed interface ViewsEvent extends ProjectEvent {

    /** Raadpleging van betrokkenen geopend. */
    record StakeholderConsultationOpened(
            String projectId, Set<ViewsCommand.Method> methods, String audience, LocalDate from, LocalDate until)
            implements ViewsEvent {}

    /** Afzien van raadpleging voorgesteld. */
    record StakeholderConsultationWaiverProposed(String projectId, String reason) implements ViewsEvent {}

    /** Afgezien van raadpleging, met goedkeuring van wie beslist. */
    record StakeholderConsultationWaived(String projectId, String reason, String motivation) implements ViewsEvent {}

    /** Afzien van raadpleging geweigerd. */
    record StakeholderConsultationWaiverRefused(String projectId, String motivation) implements ViewsEvent {}

    /** Raadpleging van betrokkenen gesloten. */
    record StakeholderConsultationClosed(
            String projectId, ViewsCommand.Result result, int responses, String report,
            List<ViewsCommand.ThemeAnswer> answers, LocalDate closedOn) implements ViewsEvent {}
}
