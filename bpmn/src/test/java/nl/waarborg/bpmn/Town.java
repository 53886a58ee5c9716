package nl.waarborg.bpmn;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.WorkflowConfiguration;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.rebuild.Rebuild;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** A municipality with the shipped models on the real engine, one person per role, and a day that the test chooses. */
final class Town {

    static final String CODE = "GM0344";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Town ONE = new Town();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private LocalDate today = LocalDate.of(2026, 1, 5);
    private LocalTime time = MORNING;
    private int projects;

    private Town() {
        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:town;DB_CLOSE_DELAY=-1;WRITE_DELAY=0", "sa", "");
        context.getEnvironment().getPropertySources().addFirst(
                new MapPropertySource("test", Map.of("waarborg.jobs", "false", "waarborg.log-origin", "waarborg.example/town")));
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(Clock.class, () -> new TownClock());
        context.register(WorkflowConfiguration.class);
        context.refresh();
        context.getBean(ModelDeployment.class).deployFromClassPath();
        context.registerShutdownHook();
    }

    /** The one town of all path tests. */
    static Town hall() {
        return ONE;
    }

    /** A new project id; the day is 5 January 2026 again. */
    String newProject() {
        day(LocalDate.of(2026, 1, 5));
        return "P-" + ++projects;
    }

    LocalDate today() {
        return today;
    }

    /** Ten o'clock in the morning of a day. */
    void day(LocalDate day) {
        at(day.atTime(MORNING).atZone(HERE).toInstant());
    }

    void at(Instant moment) {
        today = LocalDate.ofInstant(moment, HERE);
        time = LocalTime.ofInstant(moment, HERE);
        ClockUtil.setCurrentTime(Date.from(now()));
    }

    Instant now() {
        return today.atTime(time).atZone(HERE).toInstant();
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    ProcessEngine engine() {
        return context.getBean(ProcessEngine.class);
    }

    Inbox inbox() {
        return context.getBean(Inbox.class);
    }

    Rebuild rebuild() {
        return context.getBean(Rebuild.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    EventLog log() {
        return context.getBean(EventLog.class);
    }

    static Actor person(Role role) {
        return new Actor("test", role.group(), Set.of(role), Set.of(CODE), null);
    }

    private final class TownClock extends Clock {
        @Override
        public ZoneId getZone() {
            return HERE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now(), zone);
        }

        @Override
        public Instant instant() {
            return now();
        }
    }
}
