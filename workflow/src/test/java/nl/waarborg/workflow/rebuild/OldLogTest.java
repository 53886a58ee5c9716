package nl.waarborg.workflow.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.ProcessCommand.Move;
import nl.waarborg.domain.project.ProcessEvent.ModelRan;
import nl.waarborg.domain.project.ProcessEvent.TokensMoved;
import nl.waarborg.domain.project.ReassessmentCommand.ImportLegacyDpia;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.TaskForms;
import nl.waarborg.workflow.WorkflowConfiguration;
import nl.waarborg.workflow.log.CheckedHistory;
import nl.waarborg.workflow.log.EventJson;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was recorded before task ids and moments were, can be driven again all the same. */
class OldLogTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PROJECT = "old";

    @TempDir
    Path folder;

    @Test
    void aCaseOfBeforeTheIdsWereRecordedStandsInTheSamePlace() {
        DataSource database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("waarborg") + ";WRITE_DELAY=0", "sa", "");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("waarborg.jobs", "false")));
            context.registerBean(DataSource.class, () -> database);
            context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), HERE));
            context.register(WorkflowConfiguration.class);
            context.refresh();
            context.getBean(ModelDeployment.class).deploy(new ClassPathResource("models/small-case.bpmn"));
            context.getBean(Commands.class).send(new ImportLegacyDpia(
                    PROJECT, "GM0344", "Slimme verlichting", "Lantaarns die tellen wie er langs loopt", Set.of(IdeaCommand.Theme.SAFETY),
                    IdeaCommand.Kind.SENSOR, false, LocalDate.of(2019, 1, 1), LocalDate.of(2018, 6, 1), "1.0"), by(Role.PRIVACY_OFFICER));
            String task = context.getBean(Inbox.class).openTasks(PROJECT).get(0).id();
            context.getBean(TaskForms.class).submit(task, Map.of("question", "check"), by(Role.PROJECT_LEADER));
            JdbcTemplate sql = new JdbcTemplate(database);
            RecordedCase recorded = sql.execute((java.sql.Connection connection) -> RecordedCase.of(
                    PROJECT, new CheckedHistory("waarborg.local/log").read(connection, PROJECT), EventJson.create()));

            try (Redrive redrive = new Redrive(database)) {
                assertEquals(Picture.of(CaseRows.read(sql, PROJECT)), Picture.of(redrive.rowsOf(recorded)));
                assertEquals(List.of("check"),
                        redrive.rowsOf(asItWas(recorded)).tasks().stream().map(row -> row.text("TASK_DEF_KEY_")).toList());
            }
        }
    }

    private static By by(Role role) {
        return By.of(new Actor("test", role.group(), Set.of(role), Set.of("GM0344"), null), TODAY);
    }

    private static RecordedCase asItWas(RecordedCase recorded) {
        return new RecordedCase(recorded.id(), recorded.entries().stream().filter(entry -> !(entry.event() instanceof ModelRan))
                .map(entry -> entry.event() instanceof TokensMoved moved ? new RecordedCase.Entry(
                        entry.seq(), entry.recordedAt(), asItWas(moved), entry.by(), entry.command(), entry.commandId(), entry.taskId())
                        : entry).toList());
    }

    private static TokensMoved asItWas(TokensMoved moved) {
        return new TokensMoved(moved.projectId(), moved.moves().stream()
                .map(move -> new Move(move.process(), move.instance(), move.model(), move.element(), move.kind(), null)).toList(), null);
    }
}
