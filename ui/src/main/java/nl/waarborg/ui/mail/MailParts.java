package nl.waarborg.ui.mail;

import java.time.Clock;
import nl.waarborg.ui.agenda.Agenda;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The mail, where a mail server is named; without one there is no table, no thread and no page of it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailParts {

    @Bean
    DailyMail dailyMail(
            Agenda agenda, JdbcTemplate sql, PlatformTransactionManager transactions, JavaMailSenderImpl sender, Clock clock,
            Environment environment) {
        boolean wanted = environment.getProperty("waarborg.jobs", Boolean.class, true)
                && environment.getProperty("waarborg.reminders", Boolean.class, true);
        MailRound round = new MailRound(agenda, new Told(sql, transactions), MailSettings.of(environment), sender);
        return new DailyMail(round, clock, wanted);
    }
}
