package nl.waarborg.ui.rebuild;

import javax.sql.DataSource;
import nl.waarborg.ui.reading.Projection;
import nl.waarborg.workflow.log.EventJson;
import nl.waarborg.workflow.log.EventLog;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** What the views are made of: the log and every read model. */
@Import(DataSourceAutoConfiguration.class)
@ComponentScan(
        basePackages = "nl.waarborg.ui", useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Projection.class))
class ViewsStore {

    @Bean
    EventLog eventLog(DataSource dataSource) {
        return new EventLog(dataSource, EventJson.create());
    }
}
