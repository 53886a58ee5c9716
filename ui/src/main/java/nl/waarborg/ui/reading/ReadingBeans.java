package nl.waarborg.ui.reading;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.evidence.LeafReader;
import nl.waarborg.evidence.SequencerLoop;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Starts reading when the log and the views' database are there. */
@Configuration
class ReadingBeans {

    /** Waits for the event storage, which makes the tables. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOn("eventStorage")
    Reading reading(
            EventLog log, DataSource dataSource, MongoDatabase views, List<Projection> projections,
            ObjectProvider<SequencerLoop> sequencer) {
        return new Reading(log, new LeafReader(dataSource), new ViewStore(views), projections,
                () -> sequencer.ifAvailable(SequencerLoop::nudge));
    }
}
