package nl.waarborg.ui;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the application of the tests work on a database that can tell what it was asked. */
@Configuration
class CountedPages {

    @Bean
    static BeanPostProcessor countedSql() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? CountedSql.silent(database) : bean;
            }
        };
    }
}
