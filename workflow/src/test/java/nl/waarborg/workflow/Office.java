package nl.waarborg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.domain.project.ReassessmentCommand.ImportLegacyDpia;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.RecordedEvent;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything wired on one database, with a small case deployed and the people who work on it. */
final class Office implements AutoCloseable {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), HERE);
    static final LocalDate TODAY = LocalDate.now(CLOCK);

    static final Actor LEADER = person("lotte", Role.PROJECT_LEADER);
    static final Actor OFFICER = person("pieter", Role.PRIVACY_OFFICER);
    static final Actor FG = person("fatima", Role.FG);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private int projects;

    Office(DataSource dataSource) {
        this(dataSource, CLOCK);
    }

    Office(DataSource dataSource, Clock clock) {
        context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("test", Map.of("waarborg.jobs", "false", "waarborg.log-origin", "waarborg.example/test")));
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(Clock.class, () -> clock);
        context.register(WorkflowConfiguration.class);
        context.refresh();
        get(ModelDeployment.class).deploy(new ClassPathResource("models/small-case.bpmn"));
    }

    static Actor person(String name, Role role) {
        return new Actor("test", name, Set.of(role), Set.of("GM0344"), null);
    }

    static By by(Actor actor) {
        return By.of(actor, TODAY);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Commands commands() {
        return get(Commands.class);
    }

    Inbox inbox() {
        return get(Inbox.class);
    }

    TaskForms forms() {
        return get(TaskForms.class);
    }

    ProcessEngine engine() {
        return get(ProcessEngine.class);
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(get(DataSource.class));
    }

    /** A running project whose old DPIA is overdue for re-assessment; it waits at the question. */
    String runningProject() {
        String id = "project-" + ++projects;
        commands().send(new ImportLegacyDpia(
                id, "GM0344", "Slimme verlichting", "Lantaarns die tellen wie er langs loopt", Set.of(IdeaCommand.Theme.SAFETY),
                IdeaCommand.Kind.SENSOR, false, LocalDate.of(2019, 1, 1), LocalDate.of(2018, 6, 1), "1.0"), by(OFFICER));
        return id;
    }

    /** A registered idea; it waits at the question. */
    String idea() {
        String id = "idea-" + ++projects;
        commands().send(new IdeaCommand.RegisterIdea(
                id, "GM0344", "Slimme verlichting", "Lantaarns die tellen wie er langs loopt, en dan feller gaan branden.",
                Set.of(IdeaCommand.Theme.SAFETY), IdeaCommand.Kind.SENSOR, false, false, null, TODAY.plusYears(1), null, null,
                "Er wordt geteld en niemand wordt gevolgd of herkend; privacy blijft.", IdeaCommand.Body.COLLEGE), by(LEADER));
        return id;
    }

    /** The one open task of a project; fails when there is none or more than one. */
    InboxTask task(String projectId) {
        List<InboxTask> open = inbox().openTasks(projectId);
        if (open.size() != 1) {
            throw new AssertionError("Expected one open task, but found " + open);
        }
        return open.get(0);
    }

    Receipt ask(String projectId, String question) {
        return forms().submit(task(projectId).id(), Map.of("question", question), by(LEADER));
    }

    void ask(String projectId, Actor actor) {
        forms().submit(task(projectId).id(), Map.of("question", "check"), by(actor));
    }

    List<RecordedEvent> events(String projectId) {
        return get(EventLog.class).ofProject(projectId);
    }

    /** Names of the events without how the work was arranged. */
    List<String> facts(String projectId) {
        return events(projectId).stream().filter(event -> !(event.event() instanceof ProcessEvent.Arrangement))
                .map(RecordedEvent::name).toList();
    }

    boolean hasNoGaps(String projectId) {
        List<Long> seqs = events(projectId).stream().map(RecordedEvent::seq).toList();
        return seqs.equals(LongStream.range(0, seqs.size()).boxed().toList());
    }

    List<Job> jobs(String projectId) {
        Set<String> instances = Set.copyOf(engine().getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(projectId).list().stream().map(i -> i.getId()).toList());
        return engine().getManagementService().createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
