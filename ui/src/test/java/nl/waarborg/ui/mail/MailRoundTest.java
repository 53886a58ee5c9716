package nl.waarborg.ui.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.agenda.Agenda;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSender;

/** Mail on the running application, over a real mail server. */
class MailRoundTest {

    private static final String LEADER = "leider@lindebroek.example";
    private static final String ENGLISH = "leader@lindebroek.example";
    private static final String MANAGER = "leidinggevende@lindebroek.example";
    private static MailApplication application;

    @BeforeAll
    static void start() {
        application = new MailApplication(
                "--waarborg.address=https://waarborg.lindebroek.example/",
                "--waarborg.mail.recipients[0].person=projectleider", "--waarborg.mail.recipients[0].address=" + LEADER,
                "--waarborg.mail.recipients[1].person=projectleider-lindebroek", "--waarborg.mail.recipients[1].address=" + ENGLISH,
                "--waarborg.mail.recipients[1].language=en",
                "--waarborg.mail.recipients[2].capacity=LINE_MANAGER", "--waarborg.mail.recipients[2].municipality=GM-L",
                "--waarborg.mail.recipients[2].address=" + MANAGER);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void nothingElse() throws Exception {
        application.forget();
    }

    @Test
    void whoMustActIsMailedOnceOnEachStepInTheLanguageOfTheirOwn() throws Exception {
        String id = application.idea("Slimme lantaarns", "GM-L");
        LocalDate due = application.due(id);
        LocalDate reminder = TermLevel.REMINDER.from(due);
        assertTrue(application.node().run(reminder.minusDays(1)));
        assertEquals(0, application.server.getReceivedMessages().length, "nothing before the first step");

        assertTrue(application.node().run(reminder));
        MimeMessage dutch = application.to(LEADER).get(0);
        assertEquals("Waarborg: 1 termijn vraagt uw aandacht", dutch.getSubject());
        assertEquals("waarborg@zandermeer.example", dutch.getFrom()[0].toString());
        assertEquals("auto-generated", dutch.getHeader("Auto-Submitted", null));
        assertTrue(dutch.isMimeType("text/plain"));
        String text = MailApplication.text(dutch);
        assertTrue(text.contains("BINNENKORT\n\n- " + application.task(id).name() + "\n  Project: Slimme lantaarns\n  Uiterlijk: "
                + Texts.in(Language.NL).date(due) + ", over "), text);
        assertTrue(text.contains("  https://waarborg.lindebroek.example/taken/" + application.task(id).id() + "\n"), text);
        String english = MailApplication.text(application.to(ENGLISH).get(0));
        assertEquals("Waarborg: 1 term asks for your attention", application.to(ENGLISH).get(0).getSubject());
        assertTrue(english.contains("By " + Texts.in(Language.EN).date(due) + ", in "), english);
        assertEquals(0, application.to(MANAGER).size());

        assertTrue(application.node().run(reminder));
        assertTrue(application.node().run(reminder.plusDays(1)));
        assertEquals(1, application.to(LEADER).size(), "not again, by another node or on another day");
        assertTrue(application.node().run(due));
        assertEquals(2, application.to(LEADER).size());
        assertTrue(MailApplication.text(application.to(LEADER).get(1)).contains("VANDAAG"));
    }

    @Test
    void twoNodesAtOnceSendOneMailEach() throws Exception {
        LocalDate due = application.due(application.idea("Twee knooppunten", "GM-L"));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        CountDownLatch together = new CountDownLatch(4);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            done.add(nodes.submit(() -> {
                MailRound node = application.node();
                together.countDown();
                together.await();
                return node.run(due);
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        nodes.shutdown();
        assertEquals(1, application.to(LEADER).size());
        assertEquals(1, application.to(ENGLISH).size());
    }

    @Test
    void whatWasRaisedIsMailedToTheCapacityOfThatMunicipalityOnly() throws Exception {
        String here = application.idea("Te laat in Lindebroek", "GM-L");
        String elsewhere = application.idea("Te laat in Oeverwijk", "GM-O");
        LocalDate day = TermLevel.LINE_MANAGER.from(application.due(here));
        assertTrue(application.node().run(day.minusDays(1)));
        assertEquals(0, application.to(MANAGER).size());
        application.raise(here, "GM-L", TermLevel.LINE_MANAGER);
        application.raise(elsewhere, "GM-O", TermLevel.LINE_MANAGER);
        assertTrue(application.node().run(day));
        assertTrue(application.node().run(day.plusDays(1)));
        assertEquals(1, application.to(MANAGER).size());
        String text = MailApplication.text(application.to(MANAGER).get(0));
        assertTrue(text.startsWith("Deze termijnen in Lindebroek zijn voorbij. Ze zijn aan u gemeld als leidinggevende."), text);
        assertTrue(text.contains("Te laat in Lindebroek") && !text.contains("Oeverwijk"), text);
        assertTrue(application.to(LEADER).stream().map(MailApplication::text).anyMatch(mail -> mail.contains("Te laat in Oeverwijk")));
    }

    @Test
    void aServerThatIsDownCostsOneLineOfLogAndNoMail() throws Exception {
        LocalDate due = application.due(application.idea("Server weg", "GM-L"));
        List<LogRecord> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        java.util.logging.Logger log = java.util.logging.Logger.getLogger(MailRound.class.getName());
        log.addHandler(handler);
        application.serverDown();
        MailRound node = application.node();
        assertFalse(node.run(due));
        log.removeHandler(handler);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).getMessage().contains("tried again") && !lines.get(0).getMessage().contains("@"), lines.get(0).getMessage());

        application.serverBack();
        assertTrue(node.run(due));
        assertTrue(application.node().run(due));
        assertEquals(1, application.to(LEADER).size());
        assertEquals(1, application.to(ENGLISH).size());
    }

    @Test
    void theDayIsDoneInTheMorningAndNotInTheNight() {
        LocalDate due = application.due(application.idea("Ochtend", "GM-L"));
        daily(due, LocalTime.of(5, 59)).look();
        assertEquals(0, application.to(LEADER).size());
        daily(due, LocalTime.of(6, 0)).look();
        assertEquals(1, application.to(LEADER).size());
    }

    @Test
    void withoutAServerThereIsNothingOfMail() {
        assertEquals(1, application.context.getBeansOfType(DailyMail.class).size());
        assertEquals(0, RunningApplication.context().getBeansOfType(DailyMail.class).size());
        assertEquals(0, RunningApplication.context().getBeansOfType(JavaMailSender.class).size());
    }

    private static DailyMail daily(LocalDate day, LocalTime time) {
        return new DailyMail(application.node(), Clock.fixed(day.atTime(time).atZone(Agenda.HERE).toInstant(), Agenda.HERE), true);
    }
}
