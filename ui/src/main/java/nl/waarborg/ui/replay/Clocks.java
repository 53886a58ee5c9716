package nl.waarborg.ui.replay;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.planning.FgTerm;
import nl.waarborg.domain.planning.LegalTerm;
import nl.waarborg.domain.planning.LegalTerms;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.BreachEvent;
import nl.waarborg.domain.project.CouncilEvent;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.PriorConsultationState;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.ReassessmentEvent;
import nl.waarborg.domain.project.SecurityEvent;
import nl.waarborg.domain.project.UseEvent;
import nl.waarborg.domain.project.ViewsEvent;
import nl.waarborg.domain.project.ViewsState;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.texts.Texts;

/** The terms that ran at one moment, and the legal parameters that applied on that day. */
public final class Clocks {

    /**
     * A term.
     *
     * @param name  what runs
     * @param text  from when, until when and how it stands, in a sentence
     * @param late  whether it had passed
     * @param basis the parameter it rests on, with its source; may be null
     */
    public record Clock(String name, String text, boolean late, String basis) {}

    /** A legal parameter as it applied on a day: what it sets, its value and its source. */
    public record Parameter(String name, String value, LocalDate from, String source) {}

    private final Texts t;
    private final LegalTerms.OnDay terms;
    private final LocalDate day;

    Clocks(Texts t, LocalDate day) {
        this.t = t;
        this.day = day;
        this.terms = LegalTerms.standard().on(day);
    }

    /** Which terms ran. */
    List<Clock> running(ProjectState project, ProjectView view) {
        List<Clock> clocks = new ArrayList<>();
        ap(project.priorConsultation(), clocks);
        if (view.breach() != null) {
            OffsetDateTime by = OffsetDateTime.parse(view.breach().notifyBy());
            clocks.add(new Clock(t.get("replay.clock.breach"), t.get("replay.clock.breach.text", by.toInstant()),
                    day.isAfter(by.toLocalDate()), basis("breach.notifyHours")));
        }
        FgTerm fg = project.isOver() ? null : project.fg().term();
        if (fg != null) {
            String how = fg.isStopped() ? "replay.clock.fg.stopped" : fg.isOverdue(day) ? "replay.clock.past" : "replay.clock.until";
            clocks.add(new Clock(t.get("replay.clock.fg"), t.get(how, fg.dueOn(day)), fg.isOverdue(day), basis("fgAdvice.workingDays")));
        }
        if (project.views().phase() == ViewsState.Phase.OPEN && project.views().until() != null) {
            add(clocks, "views", project.views().until(), "views.days");
        }
        if (project.reassessment().dueOn() != null && !project.use().isEnded()) {
            add(clocks, "reassessment", project.reassessment().dueOn(), "reassessment.years");
        }
        if (project.plannedGoLive() != null && project.use().startedOn() == null && !project.isOver()) {
            add(clocks, "golive", project.plannedGoLive(), null);
        }
        return clocks;
    }

    private void ap(PriorConsultationState consultation, List<Clock> clocks) {
        ApClock clock = consultation.clock();
        if (clock == null || consultation.phase() != PriorConsultationState.Phase.RECEIVED) {
            return;
        }
        String how = clock.isSuspended() ? "suspended" : clock.hasLapsed(day) ? "lapsed" : clock.isExtended() ? "extended" : "runs";
        clocks.add(new Clock(t.get("replay.clock.ap"),
                t.get("replay.clock.ap." + how, clock.receivedOn(), clock.end(day), clock.suspendedDays(day)),
                clock.hasLapsed(day), basis(clock.isExtended() ? "ap.extensionWeeks" : "ap.termWeeks")));
    }

    private void add(List<Clock> clocks, String name, LocalDate until, String parameter) {
        boolean late = day.isAfter(until);
        clocks.add(new Clock(t.get("replay.clock." + name), t.get(late ? "replay.clock.past" : "replay.clock.until", until), late,
                parameter == null ? null : basis(parameter)));
    }

    private String basis(String parameter) {
        Parameter row = parameter(terms.term(parameter));
        return row.name() + ": " + row.value() + " (" + row.source() + ")";
    }

    /** All legal parameters of the day, in the order of the table. */
    List<Parameter> parameters() {
        return names().map(name -> parameter(terms.term(name))).toList();
    }

    /** The legal parameters that an event touches. */
    List<Parameter> about(ProjectEvent event) {
        return touched(event).stream().map(name -> parameter(terms.term(name))).toList();
    }

    private static List<String> touched(ProjectEvent event) {
        if (event instanceof PriorConsultationEvent || event instanceof AdoptionEvent.PriorConsultationRequired) {
            return List.of("ap.termWeeks", "ap.extensionWeeks", "ap.extensionNoticeMonths");
        } else if (event instanceof BreachEvent) {
            return List.of("breach.notifyHours", "breach.threshold");
        } else if (event instanceof ReassessmentEvent || event instanceof UseEvent || event instanceof AdoptionEvent.DpiaAdopted) {
            return List.of("reassessment.years", "reassessment.graceDays");
        } else if (event instanceof FgEvent || event instanceof DpiaEvent.DpiaSubmittedForFgAdvice) {
            return List.of("fgAdvice.workingDays");
        } else if (event instanceof ViewsEvent) {
            return List.of("views.days");
        } else if (event instanceof CouncilEvent) {
            return List.of("council.weeks");
        } else if (event instanceof SecurityEvent) {
            return List.of("securityReview.workingDays");
        } else if (event instanceof PreScanEvent) {
            return List.of("preScan.workingDays", "preScan.largeScaleThousands");
        }
        return List.of();
    }

    private Stream<String> names() {
        return terms.terms().table().stream().filter(LegalTerm::inForce).map(LegalTerm::name).distinct();
    }

    private Parameter parameter(LegalTerm term) {
        String value = t.getOr("replay.term." + term.name() + "." + term.value(), term.value());
        return new Parameter(t.get("replay.term." + term.name()), value, term.from(),
                term.isPolicy() ? t.get("replay.term.policy") : term.ground());
    }
}
