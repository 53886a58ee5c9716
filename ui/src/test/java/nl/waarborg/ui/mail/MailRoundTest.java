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
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import nl.waarborg.domain.planning.ReassessmentTerm;
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
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail on the running application, over a real mail server. */
class MailRoundTest {

    private static final String LEADER = "leider@lindebroek.example";
    private static final String ENGLISH = "leader@lindebroek.example";
    private static final String MANAGER = "leidinggevende@lindebroek.example";
    private static final String PRIVACY = "privacy@lindebroek.example";
    private static final String HEAD = "hoofd@lindebroek.example";
    private static final String COLLEGE = "college@lindebroek.example";
    private static MailApplication application;

    @BeforeAll
    static void start() {
        application = new MailApplication(
                "--waarborg.address=https://waarborg.lindebroek.example/",
                "--waarborg.mail.recipients[0].person=projectleider", "--waarborg.mail.recipients[0].address=" + LEADER,
                "--waarborg.mail.recipients[1].person=projectleider-lindebroek", "--waarborg.mail.recipients[1].address=" + ENGLISH,
                "--waarborg.mail.recipients[1].language=en",
                "--waarborg.mail.recipients[2].capacity=LINE_MANAGER", "--waarborg.mail.recipients[2].municipality=GM-L",
                "--waarborg.mail.recipients[2].address=" + MANAGER,
                "--waarborg.mail.recipients[3].person=privacy-officer", "--waarborg.mail.recipients[3].address=" + PRIVACY,
                "--waarborg.mail.recipients[4].capacity=DEPARTMENT_HEAD", "--waarborg.mail.recipients[4].municipality=GM-L",
                "--waarborg.mail.recipients[4].address=" + HEAD,
                "--waarborg.mail.recipients[5].capacity=CONTROLLER", "--waarborg.mail.recipients[5].municipality=GM-L",
                "--waarborg.mail.recipients[5].address=" + COLLEGE);
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
            MailRound node = application.node();
            done.add(nodes.submit(() -> {
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
    void lookingAgainIsMailedOnceItIsWorkAndWhenItIsLateToWhomTheModelNames() throws Exception {
        String id = application.inUse("Containers met pas", "GM-L");
        LocalDate due = ReassessmentTerm.dueOn(LocalDate.now().minusYears(1));
        assertTrue(application.node().run(ReassessmentTerm.taskFrom(due).minusDays(1)));
        assertEquals(0, application.to(PRIVACY).size());
        assertTrue(application.node().run(ReassessmentTerm.taskFrom(due)));
        assertTrue(MailApplication.text(application.to(PRIVACY).get(0)).contains("- Herbeoordeling\n  Project: Containers met pas\n"));
        assertTrue(application.node().run(ReassessmentTerm.taskFrom(due).plusDays(1)));
        assertEquals(1, application.to(PRIVACY).size());

        application.raiseReassessment(id, "GM-L", "DEPARTMENT_HEAD", due.plusDays(30));
        assertTrue(application.node().run(due.plusDays(30)));
        assertEquals(1, application.to(HEAD).size());
        assertEquals(0, application.to(COLLEGE).size());
        application.raiseReassessment(id, "GM-L", "COLLEGE", due.plusDays(60));
        assertTrue(application.node().run(due.plusDays(60)));
        assertEquals(1, application.to(HEAD).size());
        assertTrue(MailApplication.text(application.to(COLLEGE).get(0)).contains("- Herbeoordeling\n  Project: Containers met pas\n  Uiterlijk: "
                + Texts.in(Language.NL).date(due) + ", 60 dagen voorbij\n"));
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
    void oneAddressThatIsRefusedKeepsNobodyElseFromMailAndIsTriedAgain() throws Exception {
        LocalDate due = application.due(application.idea("Adres onbekend", "GM-L"));
        try (ScriptedServer server = new ScriptedServer()) {
            server.refused.add(LEADER);
            MailRound node = application.node(server.sender(10_000));
            assertFalse(node.run(due));
            assertEquals(List.of(ENGLISH, PRIVACY), server.taken);
            assertFalse(node.run(due));
            assertEquals(List.of(ENGLISH, PRIVACY), server.taken);
            server.refused.clear();
            assertTrue(node.run(due.plusDays(1)));
            assertTrue(server.taken.contains(LEADER), "also on the next day");
        }
    }

    @Test
    void whatMayHaveArrivedIsNotSentAgain() throws Exception {
        LocalDate due = application.due(application.idea("Lijn verbroken", "GM-L"));
        try (ScriptedServer server = new ScriptedServer()) {
            server.breaksAfterTaking = true;
            MailRound node = application.node(server.sender(10_000));
            assertFalse(node.run(due), "somebody should look into it");
            assertTrue(node.run(due));
            assertTrue(node.run(due.plusDays(1)));
            assertEquals(1, server.taken.stream().filter(LEADER::equals).count());
        }
    }

    @Test
    void aServerThatSaysNothingIsLeftAndNothingCountsAsSent() throws Exception {
        LocalDate due = application.due(application.idea("Stille server", "GM-L"));
        try (ScriptedServer server = new ScriptedServer()) {
            server.silent = true;
            assertFalse(application.node(server.sender(200)).run(due));
        }
        Properties properties = application.bean(JavaMailSenderImpl.class).getJavaMailProperties();
        for (String name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            assertTrue(Integer.parseInt(properties.getProperty("mail.smtp." + name)) <= 20_000, name);
        }
        assertTrue(application.node().run(due));
        assertEquals(1, application.to(LEADER).size());
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
