package nl.waarborg.ui.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.TermEvent;
import nl.waarborg.ui.action.Actions;
import nl.waarborg.ui.agenda.IcsWriter;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.project.CaseHead;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The planning of one project, read from its own events; a question in the address changes the answer and nothing else. */
@Controller
class PlanningPage {

    private final ProjectViews views;
    private final EventLog log;
    private final Clock clock;

    PlanningPage(ProjectViews views, EventLog log, Clock clock) {
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /** The plan for a question as a calendar file, once. */
    @GetMapping("/projecten/{id}/planning.ics")
    ResponseEntity<byte[]> file(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        ProjectView view = views.shownTo(person, id);
        Texts t = Texts.in(LanguageChoice.of(request));
        ProjectState state = new ProjectState();
        log.ofProject(id).forEach(event -> state.evolve(event.event(), event.by()));
        PlanQuestion asked = PlanQuestion.of(t, request);
        Plan plan = asked.errors().isEmpty() && state.use().startedOn() == null && !state.isOver()
                ? Plan.of(state, asked, LocalDate.now(clock)) : null;
        if (plan == null) {
            throw NotVisible.page();
        }
        String file = IcsWriter.write(t.get("planning.calendar", view.name()), t.language().code(),
                PlanEvents.of(t, view, plan, clock.instant()));
        return ResponseEntity.ok().contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("planning-" + id + ".ics").build().toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/projecten/{id}/planning")
    ModelAndView show(@PathVariable String id, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        ProjectView view = views.shownTo(person, id);
        Texts t = Texts.in(LanguageChoice.of(request));
        LocalDate today = LocalDate.now(clock);
        ProjectState state = new ProjectState();
        List<TermEvent.TermRaised> raised = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (RecordedEvent event : log.ofProject(id)) {
            state.evolve(event.event(), event.by());
            if (event.event() instanceof TermEvent.TermRaised one) {
                raised.add(one);
                days.add(event.by().today());
            }
        }
        if (!state.exists()) {
            throw NotVisible.project(id);
        }
        PlanQuestion asked = PlanQuestion.of(t, request);
        boolean mayChange = asked.date() != null && !asked.date().equals(state.plannedGoLive())
                && Actions.offered(person, state, today).stream().anyMatch(action -> action.command().equals("ChangePlannedGoLive"));
        return new ModelAndView("planning/page", asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("view", view).addObject("head", new CaseHead("planning", view.statusOn(today), person))
                .addObject("plan", PlanTexts.view(t, state, asked, today, mayChange, PlanTexts.told(t, raised, days)));
    }
}
