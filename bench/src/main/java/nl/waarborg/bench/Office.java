package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.Receipt;
import nl.waarborg.workflow.WorkflowConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Waarborg without screens, wired as the application wires it, on one database, with the small project deployed unless said otherwise. */
final class Office implements AutoCloseable {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/Amsterdam"));

    private final HikariDataSource dataSource;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Sequencer sequencer;
    private final Commands commands;

    Office(HikariDataSource dataSource) {
        this(dataSource, models -> models.deploy(new ClassPathResource("bench/small-project.bpmn")));
    }

    /** Takes what deploys its models. */
    Office(HikariDataSource dataSource, Consumer<ModelDeployment> deploy) {
        this.dataSource = dataSource;
        context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("bench", Map.of("waarborg.jobs", "false", "waarborg.log-origin", "waarborg.example/bench")));
        context.registerBean(HikariDataSource.class, () -> dataSource);
        context.registerBean(Clock.class, () -> CLOCK);
        context.register(WorkflowConfiguration.class);
        context.refresh();
        deploy.accept(get(ModelDeployment.class));
        sequencer = new Sequencer(dataSource);
        commands = get(Commands.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Receipt send(ProjectCommand command, Actor actor, String taskId) {
        return commands.send(command, by(actor), taskId);
    }

    static By by(Actor actor) {
        return By.of(actor, LocalDate.now(CLOCK));
    }

    Sequencer sequencer() {
        return sequencer;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    /** Gives every waiting event its place. */
    void drain() {
        while (sequencer.sequenceOnce() > 0) {
            Thread.onSpinWait();
        }
    }

    long count(String table) {
        return new JdbcTemplate(dataSource).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }
}
