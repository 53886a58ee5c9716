package nl.waarborg.ui.start;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.SequencerLoop;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.workflow.ModelDeployment;
import nl.waarborg.workflow.WorkflowConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

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

    @Bean(destroyMethod = "shutdown")
    MongoServer viewServer() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        return server;
    }

    @Bean(destroyMethod = "close")
    MongoClient viewClient(MongoServer viewServer) {
        InetSocketAddress address = viewServer.getLocalAddress();
        return MongoClients.create("mongodb://" + address.getHostString() + ":" + address.getPort());
    }

    @Bean
    MongoDatabase views(MongoClient viewClient) {
        return viewClient.getDatabase("waarborg");
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOn("eventStorage")
    SequencerLoop sequencerLoop(DataSource dataSource, ObjectProvider<Reading> reading) {
        return new SequencerLoop(new Sequencer(dataSource), () -> reading.ifAvailable(Reading::nudge));
    }

    @Bean
    SmartInitializingSingleton deployedModels(ModelDeployment deployment) {
        return deployment::deployFromClassPath;
    }
}
