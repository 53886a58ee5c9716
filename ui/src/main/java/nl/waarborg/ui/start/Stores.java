package nl.waarborg.ui.start;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.SequencerLoop;
import nl.waarborg.ui.importing.Seeding;
import nl.waarborg.ui.importing.Storing;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.WorkflowConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What lies under the screens in the embedded default: the engine and its events in one H2 file, the views in a server
 * inside the process that is filled from the events at every start.
 */
@Configuration
@Import(WorkflowConfiguration.class)
class Stores {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }

    @Bean(destroyMethod = "close")
    ViewServer viewServer(Environment environment) {
        return ViewServer.open(environment.getProperty("MONGODB_URI"));
    }

    @Bean
    MongoDatabase views(ViewServer viewServer) {
        return viewServer.database();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOn("eventStorage")
    SequencerLoop sequencerLoop(DataSource dataSource, ObjectProvider<Reading> reading) {
        return new SequencerLoop(new Sequencer(dataSource), () -> reading.ifAvailable(Reading::nudge));
    }

    /** Models first; then, in a folder that never had them, the reference projects. */
    @Bean
    SmartInitializingSingleton deployedModels(
            ModelDeployment deployment, Commands commands, PlatformTransactionManager transactions, Environment environment) {
        return () -> {
            deployment.deployFromClassPath();
            if (environment.getProperty("waarborg.seed", Boolean.class, false)) {
                new Seeding(new Storing(commands, transactions)).seed();
            }
        };
    }
}
