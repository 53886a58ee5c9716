package nl.waarborg.ui.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.ui.agenda.Agenda;
import nl.waarborg.ui.agenda.Reached;
import nl.waarborg.ui.texts.Texts;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails everybody of what they were not mailed of before, one mail for each and at most one on a day. */
final class MailRound {

    private static final Logger LOG = System.getLogger(MailRound.class.getName());
    private static final int LONGEST_REASON = 200;
    /** The command that ends a mail; the server has it once it answers this. */
    private static final String LAST_DOT = ".";

    private final Agenda agenda;
    private final Told told;
    private final MailSettings settings;
    private final JavaMailSenderImpl sender;

    MailRound(Agenda agenda, Told told, MailSettings settings, JavaMailSenderImpl sender) {
        this.agenda = agenda;
        this.told = told;
        this.settings = settings;
        this.sender = sender;
    }

    /** A mail that has to be sent. */
    private record Letter(MailTo to, List<Reached> terms) {

        List<String> keys() {
            return terms.stream().map(Told::key).distinct().toList();
        }
    }

    /** Sends what is to be sent on a day; gives whether nothing is left to be tried again. */
    boolean run(LocalDate today) {
        int failed = 0;
        Exception first = null;
        List<Letter> letters = new ArrayList<>();
        for (MailTo to : settings.recipients()) {
            try {
                letters.add(letter(to, today));
            } catch (RuntimeException e) {
                failed++;
                first = first == null ? e : first;
            }
        }
        letters.removeIf(letter -> letter.terms().isEmpty());
        if (letters.isEmpty() && failed == 0) {
            return true;
        }
        try {
            sender.testConnection();
        } catch (MessagingException | RuntimeException down) {
            LOG.log(Level.WARNING, "Expected a mail server that takes " + letters.size() + " mails, but " + reason(down)
                    + "; nothing was sent and it is tried again");
            return false;
        }
        for (Letter letter : letters) {
            try {
                send(letter, today);
            } catch (MessagingException | RuntimeException e) {
                failed++;
                first = first == null ? e : first;
            }
        }
        if (failed > 0) {
            LOG.log(Level.WARNING, "Expected to mail " + settings.recipients().size() + " recipients, but " + failed + " failed, the first with " + reason(first));
        }
        return failed == 0;
    }

    private Letter letter(MailTo to, LocalDate today) {
        Set<String> before = told.of(to.key());
        if (before.contains(Told.key(today))) {
            return new Letter(to, List.of());
        }
        Texts t = Texts.in(to.language());
        return new Letter(to, reached(t, to, today).stream().filter(one -> !before.contains(Told.key(one))).toList());
    }

    private List<Reached> reached(Texts t, MailTo to, LocalDate today) {
        return to.person() == null ? agenda.raisedWith(t, to.municipality().id(), to.capacity())
                : agenda.of(t, to.person()).stream().filter(item -> item.mine() && item.roles().contains(to.person().role()))
                        .flatMap(item -> Reached.of(item, today).stream()).toList();
    }

    private void send(Letter letter, LocalDate today) throws MessagingException {
        MimeMessage message = message(letter.to(), Digest.of(Texts.in(letter.to().language()), letter.to(), letter.terms(), today, settings.site()), today);
        if (!told.claim(letter.to().key(), letter.keys(), today)) {
            return;
        }
        try {
            sender.send(message);
        } catch (MailException failed) {
            if (certainlyNotSent(failed)) {
                told.release(letter.to().key(), letter.keys(), today);
            }
            throw failed;
        }
    }

    /** A mail as it leaves. It says that no answer of a machine is wanted, and carries the same id if it ever left twice. */
    MimeMessage message(MailTo to, Digest digest, LocalDate today) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(to.address());
        parts.setSubject(digest.subject());
        parts.setText(digest.text());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", to.language().code());
        String from = settings.from().getAddress();
        message.setHeader("Message-ID", "<" + Told.hash(to.key() + "\n" + today) + from.substring(from.lastIndexOf('@')) + ">");
        return message;
    }

    /**
     * Whether the server was not reached or said no. When the line broke after the last dot nobody knows; that counts as sent,
     * and so does a mail after which only the goodbye went wrong.
     */
    private static boolean certainlyNotSent(MailException failed) {
        if (!(failed instanceof MailSendException e)) {
            return failed instanceof MailAuthenticationException;
        }
        Exception first = e.getMessageExceptions().length == 0 ? null : e.getMessageExceptions()[0];
        boolean unreached = first != null && first == e.getCause();
        boolean broken = first instanceof SMTPSendFailedException sent && sent.getReturnCode() < 0 && LAST_DOT.equals(sent.getCommand());
        return unreached || first instanceof SendFailedException && !broken;
    }

    /** The innermost reason on one line of the log. */
    private static String reason(Exception failed) {
        Throwable cause = failed instanceof MailSendException e && e.getMessageExceptions().length > 0 ? e.getMessageExceptions()[0] : failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return words.substring(0, Math.min(words.length(), LONGEST_REASON)).replaceAll("\\p{Cntrl}+", " ");
    }
}
