package nl.waarborg.ui.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.agenda.AgendaItem;
import nl.waarborg.ui.agenda.Reached;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Municipality;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail says, whatever words projects have. */
class DigestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Texts NL = Texts.in(Language.NL);

    @Test
    void itGroupsByDayAndNamesNeitherPartyNorPerson() throws Exception {
        Digest digest = Digest.of(NL, leader(), List.of(
                reached(Kind.AGREEMENT, "Telbureau Jansen", "Drukte", TODAY.minusDays(1)),
                reached(Kind.TASK, "t1", "Lantaarns", TODAY), reached(Kind.REASSESSMENT, "", "Camera's", TODAY.plusDays(90))), TODAY, "");
        assertEquals("Waarborg: 3 termijnen vragen uw aandacht", digest.subject());
        assertEquals("""
                Voor deze termijnen bent u aan zet.

                VOORBIJ

                - Einde van een overeenkomst
                  Project: Drukte
                  Uiterlijk: 23 november 2026, 1 dag voorbij

                VANDAAG

                - Pre-scan invullen
                  Project: Lantaarns
                  Uiterlijk: 24 november 2026, vandaag

                BINNENKORT

                - Herbeoordeling
                  Project: Camera's
                  Uiterlijk: 22 februari 2027, over 90 dagen

                Zo stond het op 24 november 2026. Dit bericht besluit niets. Beantwoord het niet.
                De stand van nu staat in Waarborg onder Agenda.
                """, digest.text());
    }

    @Test
    void aCapacityReadsAsWhatItWasTold() throws Exception {
        MailTo head = new MailTo(null, TermLevel.Recipient.DEPARTMENT_HEAD, new Municipality("GM-L", "Lindebroek"),
                new InternetAddress("hoofd@lindebroek.example"), Language.EN);
        Digest digest = Digest.of(Texts.in(Language.EN), head, List.of(reached(Kind.END_DATE, "", "Pilot", TODAY.minusDays(30))), TODAY,
                "https://waarborg.example");
        assertTrue(digest.text().startsWith("These terms in Lindebroek passed some time ago."), digest.text());
        assertTrue(digest.text().contains("By 25 October 2026, 30 days ago\n  https://waarborg.example/projecten/RP-01\n"), digest.text());
    }

    @Test
    void whatIsTooMuchIsCounted() throws Exception {
        List<Reached> many = IntStream.range(0, Digest.MOST + 7).mapToObj(i -> reached(Kind.TASK, "t" + i, "P" + i, TODAY)).toList();
        Digest digest = Digest.of(NL, leader(), many, TODAY, "");
        assertTrue(digest.subject().contains("107") && digest.text().contains("Er zijn nog 7 termijnen."), digest.text());
        assertFalse(digest.text().contains("P" + Digest.MOST + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Lantaarns\r\nBcc: boef@example.org", "Lantaarns\nSubject: Betaal nu", "\r\n.\r\nMAIL FROM:<boef@example.org>\r\n",
        "a\u0000b\u001b[2Jc\u0085d\u2028e\u2029f", "\u202Egnp.exe", "\u2069\u2069\u202Eom", "מערכת תאורה", "نظام الإضاءة",
        "=?utf-8?q?Bcc=3A_boef=40example.org?=", "\uD83D\uDE80 raket \uD83D", "Content-Type: text/html\r\n\r\n<script>alert(1)</script>", " "})
    void noWordsOfOthersBecomeMoreThanAPartOfOneLine(String name) throws Exception {
        List<String> plain = lines(sent("Lantaarns"));
        MimeMessage mail = sent(name);
        List<String> lines = lines(mail);
        assertEquals(plain.size(), lines.size(), "no line more than with a simple name");
        assertEquals(List.of("leider@lindebroek.example"), MailApplication.recipients(mail));
        assertEquals("Waarborg: 1 termijn vraagt uw aandacht", mail.getSubject());
        assertEquals(headers(sent("Lantaarns")), headers(mail));
        assertTrue(mail.isMimeType("text/plain"), mail.getContentType());
        String line = lines.stream().filter(one -> one.startsWith("  Project: ")).findFirst().orElseThrow();
        assertTrue(line.codePoints().noneMatch(point -> Character.isISOControl(point) || point >= 0x202A && point <= 0x202E), line);
        long opened = line.codePoints().filter(point -> point == 0x2068).count();
        assertEquals(opened, line.codePoints().filter(point -> point == 0x2069).count(), "what turns the order about is closed off");
    }

    @Test
    void aNameWithoutEndEnds() throws Exception {
        String line = Digest.line("\uD83D\uDE80".repeat(50_000));
        assertEquals("\uD83D\uDE80".repeat(Digest.LONGEST) + "…", line);
        assertTrue(lines(sent("\uD83D\uDE80".repeat(50_000))).contains("  Project: " + line));
    }

    private static MimeMessage sent(String project) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            MailRound round = new MailRound(null, null, new MailSettings(new InternetAddress("waarborg@zandermeer.example"), "", List.of()), sender);
            sender.send(round.message(leader(), Digest.of(NL, leader(), List.of(reached(Kind.TASK, "t1", project, TODAY)), TODAY, ""), TODAY));
            assertEquals(1, server.getReceivedMessages().length);
            return server.getReceivedMessages()[0];
        } finally {
            server.stop();
        }
    }

    private static List<String> lines(MimeMessage mail) {
        return Arrays.asList(MailApplication.text(mail).split("\n"));
    }

    private static TreeSet<String> headers(MimeMessage mail) throws Exception {
        TreeSet<String> names = new TreeSet<>();
        Collections.list(mail.getAllHeaders()).forEach(header -> names.add(header.getName()));
        return names;
    }

    private static MailTo leader() throws Exception {
        return new MailTo(DemoPeople.find("projectleider").orElseThrow(), null, null, new InternetAddress("leider@lindebroek.example"), Language.NL);
    }

    private static Reached reached(Kind kind, String subject, String project, LocalDate on) {
        return new Reached(new AgendaItem("RP-01", project, kind, subject, 0, kind == Kind.TASK ? "Pre-scan invullen" : kind + ": " + subject, on,
                List.of(Role.PROJECT_LEADER), true, on.isBefore(TODAY), "/projecten/RP-01", 1, Instant.EPOCH), TermLevel.DUE);
    }
}
