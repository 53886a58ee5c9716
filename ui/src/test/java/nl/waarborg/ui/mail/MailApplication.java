package nl.waarborg.ui.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermCommand;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.Waarborg;
import nl.waarborg.ui.agenda.Agenda;
import nl.waarborg.ui.reading.Reading;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.workflow.Commands;
import nl.waarborg.workflow.Inbox;
import nl.waarborg.workflow.InboxTask;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The application with a mail server beside it, and a database of its own so that nobody has other terms. */
final class MailApplication implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final ConfigurableApplicationContext context;
    private final int port;

    /** Starts both; {@code settings} are options of the command line. */
    MailApplication(String... settings) {
        server.start();
        port = server.getSmtp().getPort();
        String[] options = {"--server.port=0", "--logging.level.root=WARN", "--waarborg.reminders=false",
            "--spring.datasource.url=jdbc:h2:mem:mail" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1",
            "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port, "--waarborg.mail.from=waarborg@zandermeer.example"};
        String[] all = Arrays.copyOf(options, options.length + settings.length);
        System.arraycopy(settings, 0, all, options.length, settings.length);
        context = new SpringApplication(Waarborg.class).run(all);
    }

    /** A node that was just started: only the database is shared. */
    MailRound node() {
        return node(bean(JavaMailSenderImpl.class));
    }

    /** The same with another mail server. */
    MailRound node(JavaMailSenderImpl sender) {
        return new MailRound(bean(Agenda.class), new Told(bean(JdbcTemplate.class), bean(PlatformTransactionManager.class)),
                MailSettings.of(context.getEnvironment()), sender);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Registers an idea, which opens a task with a due date; gives its id. */
    String idea(String name, String municipality) {
        String id = "P-2026-" + (500 + NUMBER.incrementAndGet());
        gives(new IdeaCommand.RegisterIdea(
                id, municipality, name, "In de binnenstad tellen sensoren hoeveel mensen er lopen, zodat het niet te druk wordt.",
                Set.of(IdeaCommand.Theme.MOBILITY), IdeaCommand.Kind.SENSOR, false, false, null, LocalDate.now().plusDays(200), null, null,
                "Er wordt alleen geteld. Niemand wordt gevolgd of herkend, en wie niet geteld wil worden kan omlopen.",
                IdeaCommand.Body.COLLEGE), By.of(DemoPeople.find("projectleider").orElseThrow().actor(), LocalDate.now()));
        return id;
    }

    /** Forgets every mail and every project so far, as far as agendas know them. */
    void forget() throws FolderException {
        bean(MongoDatabase.class).getCollection("agenda").deleteMany(new Document());
        bean(JdbcTemplate.class).update("DELETE FROM mail_told");
        server.purgeEmailFromAllMailboxes();
    }

    /** A project in use with an old DPIA; gives its id. */
    String inUse(String name, String municipality) {
        String id = "P-2026-" + (500 + NUMBER.incrementAndGet());
        gives(new ReassessmentCommand.ImportLegacyDpia(
                id, municipality, name, "Containers met een adrespas.", Set.of(IdeaCommand.Theme.LIVING_ENVIRONMENT), IdeaCommand.Kind.SENSOR,
                false, LocalDate.now().minusYears(1), LocalDate.now().minusYears(1), "1.0"),
                By.of(DemoPeople.find("privacy-officer").orElseThrow().actor(), LocalDate.now()));
        return id;
    }

    /** The model raises a late re-assessment with somebody, as its timer does on that day. */
    void raiseReassessment(String id, String municipality, String with, LocalDate day) {
        gives(new ReassessmentCommand.MarkReassessmentOverdue(id, with), By.of(Actor.calendar(municipality), day));
    }

    /** The only task of a project. */
    InboxTask task(String id) {
        return bean(Inbox.class).openTasks(id).get(0);
    }

    /** The day on which that task is due. */
    LocalDate due(String id) {
        return LocalDate.ofInstant(task(id).dueAt(), Agenda.HERE);
    }

    /** The calendar raises that task, as the tick of terms does. */
    void raise(String id, String municipality, TermLevel level) {
        InboxTask task = task(id);
        gives(new TermCommand.RaiseTerm(id, Kind.TASK, task.id(), task.name(), due(id), level, task.roles()),
                By.of(Actor.calendar(municipality), level.from(due(id))));
    }

    private void gives(ProjectCommand command, By by) {
        String last = bean(Commands.class).send(command, by).lastEventId();
        Reading reading = bean(Reading.class);
        if (!reading.reaches(last) && !reading.reaches(last)) { // each waits some seconds
            throw new AssertionError("Expected the views to reach " + last + ", but they are behind");
        }
    }

    /** The mails to an address, oldest first. */
    List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages()).filter(mail -> recipients(mail).equals(List.of(address))).toList();
    }

    static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new AssertionError("Expected recipients, but " + e, e);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError("Expected a text, but " + e, e);
        }
    }

    /** The server goes away with all it had. */
    void serverDown() {
        server.stop();
    }

    /** An empty server on the same port. */
    void serverBack() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @Override
    public void close() {
        context.close();
        server.stop();
    }
}
