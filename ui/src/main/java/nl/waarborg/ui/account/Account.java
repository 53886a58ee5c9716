package nl.waarborg.ui.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.paper.Paper;
import nl.waarborg.ui.paper.PaperFormat;
import nl.waarborg.ui.paper.Section;
import nl.waarborg.ui.project.PhaseStep;
import nl.waarborg.ui.project.ProjectView;
import nl.waarborg.ui.project.ProjectViews;
import nl.waarborg.ui.sheet.Sheet;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * The readable account of a project, told from its recorded events and from nothing else: the same events give the same
 * account to the last byte, on any machine and at any time. So whoever holds the events can make it again.
 *
 * @param language   the language it is told in
 * @param projectId  the project, as its events name it
 * @param name       what the project is called
 * @param facts      what it is and where it stands after the last event
 * @param sections   the account itself
 * @param recordedAt when the last event was recorded; the time that the account is about
 */
public record Account(
        Language language, String projectId, String name, List<Fact> facts, List<Section> sections, Instant recordedAt) {

    /**
     * Tells the account.
     *
     * @param recorded all events of one project, in any order; at least one
     * @param language the language to tell it in
     */
    public static Account of(List<RecordedEvent> recorded, Language language) {
        if (recorded.isEmpty()) {
            throw new IllegalArgumentException("Expected the events of a project, but there are none");
        }
        Texts t = Texts.in(language);
        Telling telling = new Telling(t, inOrder(recorded));
        RecordedEvent last = telling.events().get(telling.events().size() - 1);
        ProjectView view = ProjectViews.told(telling.events()).orElse(null);
        GuardedSteps guarded = new GuardedSteps(telling);
        StartSection start = new StartSection(telling, guarded);
        ProjectState state = guarded.state();
        EventSections events = new EventSections(telling);
        List<Section> sections = List.of(
                start.start(), new DecisionTable(telling, view).section(), new DpiaSection(telling, state).section(),
                new FgSection(telling, events).section(), events.residents(), events.security(), events.council(),
                events.priorConsultation(state.priorConsultation().clock()), new MeasureSection(telling, events, state).section(), events.publication(),
                events.use(), start.later(), events.reassessment(), events.breaches(), events.end(), events.all());
        String name = state.name() == null ? last.projectId() : state.name();
        return new Account(language, last.projectId(), name, facts(telling, view, state), sections, last.recordedAt());
    }

    /** The account as one page that needs nothing else: no script, no picture, no address outside. */
    public static String html(List<RecordedEvent> recorded, Language language) {
        return AccountFile.html(of(recorded, language));
    }

    /** The account as a tagged PDF/A-2a that is PDF/UA-1 as well, with its fonts in it. */
    public static byte[] pdf(List<RecordedEvent> recorded, Language language) {
        return PaperFormat.PDF.file(of(recorded, language).paper());
    }

    /** The account as a paper. */
    Paper paper() {
        Texts t = Texts.in(language);
        return new Paper(language, t.get("account.title", name, projectId), t.get("account.subject", projectId),
                t.get("account.kicker"), name, t.get("account.lead"), projectId + " · " + name, "", recordedAt, facts, sections);
    }

    /** The advices, views and decisions as a table; empty for a project without any. */
    public static Sheet decisions(List<RecordedEvent> recorded, Language language) {
        List<RecordedEvent> events = inOrder(recorded);
        String projectId = events.isEmpty() ? "" : events.get(0).projectId();
        return new DecisionTable(new Telling(Texts.in(language), events), ProjectViews.told(events).orElse(null)).sheet(projectId);
    }

    private static List<RecordedEvent> inOrder(List<RecordedEvent> recorded) {
        return recorded.stream().sorted(Comparator.comparingLong(RecordedEvent::seq)).toList();
    }

    private static List<Fact> facts(Telling telling, ProjectView view, ProjectState state) {
        Texts t = telling.t();
        RecordedEvent last = telling.events().get(telling.events().size() - 1);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(t.get("account.fact.number"), last.projectId()));
        if (view != null) {
            facts.add(Fact.of(t.get("account.fact.municipality"), municipality(view.municipality())));
            facts.add(Fact.of(t.get("account.fact.description"), view.description()));
            facts.add(Fact.of(t.get("account.fact.kind"), Words.of(t, view.kind()) + (view.pilot() ? ", " + t.get("case.pilot") : "")));
            facts.add(new Fact(t.get("account.fact.themes"), view.themes().stream().map(theme -> Words.of(t, theme)).toList()));
            facts.add(Fact.of(t.get("account.fact.status"), Words.of(t, Status.of(state, last.by().today()))));
            facts.add(new Fact(t.get("account.fact.phases"), view.phases().stream().map(step -> phase(t, step)).toList()));
            day(t, facts, "account.fact.registered", view.registeredOn());
            day(t, facts, "account.fact.planned", view.plannedGoLive());
            day(t, facts, "account.fact.started", view.startedOn());
            day(t, facts, "account.fact.reassess", view.reassessmentDueOn());
        }
        facts.add(Fact.of(t.get("account.fact.asOf"), t.get("account.fact.asOf.text", Telling.number(last), last.recordedAt())));
        return facts;
    }

    private static void day(Texts t, List<Fact> facts, String key, LocalDate day) {
        if (day != null) {
            facts.add(Fact.of(t.get(key), t.date(day)));
        }
    }

    private static String phase(Texts t, PhaseStep step) {
        String phase = Words.of(t, step.phase()) + ": " + Words.of(t, step.state());
        return step.on() == null ? phase : t.get("account.phase.on", phase, step.on());
    }

    private static String municipality(String code) {
        return DemoPeople.all().stream().flatMap(person -> person.municipalities().stream())
                .filter(place -> place.id().equals(code)).map(place -> place.name() + " (" + code + ")").findFirst().orElse(code);
    }
}
