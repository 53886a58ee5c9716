package nl.waarborg.ui.importing;

import java.time.Clock;
import java.time.ZoneId;
import nl.waarborg.workflow.WorkflowConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a command needs of the application: the database, the engine and its log; no pages, no views, no timers. */
@Import({DataSourceAutoConfiguration.class, WorkflowConfiguration.class})
public class ImportStore {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
