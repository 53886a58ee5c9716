package nl.waarborg.ui.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Municipality;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What an operator set: {@code waarborg.mail.from}, {@code waarborg.mail.recipients} and {@code waarborg.address}. Whatever is
 * wrong stops the start with a sentence, because mail that silently goes nowhere is worse than none.
 *
 * @param from       who it comes from
 * @param site       the address of Waarborg without a slash at its end; empty when none was set, and then mail has no links
 * @param recipients who gets mail
 */
record MailSettings(InternetAddress from, String site, List<MailTo> recipients) {

    /** One line of the settings, as it was written. */
    record Line(String person, String capacity, String municipality, String address, String language) {
    }

    /**
     * Reads them.
     *
     * @throws StartRefused when something is missing or makes no sense
     */
    static MailSettings of(Environment environment) {
        List<Line> lines = Binder.get(environment).bind("waarborg.mail.recipients", Bindable.listOf(Line.class)).orElse(List.of());
        List<MailTo> recipients = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Line line : lines) {
            MailTo to = recipient(line);
            if (!keys.add(to.key())) {
                throw refused("mail.start.twice", to.key());
            }
            recipients.add(to);
        }
        return new MailSettings(address(environment.getProperty("waarborg.mail.from", "")),
                site(environment.getProperty("waarborg.address", "").strip()), List.copyOf(recipients));
    }

    private static MailTo recipient(Line line) {
        Language language = isEmpty(line.language()) ? Language.NL
                : Language.of(line.language()).orElseThrow(() -> refused("mail.start.language", line.language()));
        InternetAddress address = address(line.address());
        if (isEmpty(line.person()) == isEmpty(line.capacity()) || isEmpty(line.capacity()) != isEmpty(line.municipality())) {
            throw refused("mail.start.who", line.address());
        } else if (!isEmpty(line.person())) {
            return new MailTo(DemoPeople.find(line.person()).orElseThrow(() -> refused("mail.start.person", line.person())),
                    null, null, address, language);
        }
        TermLevel.Recipient capacity = Arrays.stream(TermLevel.Recipient.values())
                .filter(one -> one != TermLevel.Recipient.WHO_MUST_ACT && one.name().equals(line.capacity())).findFirst()
                .orElseThrow(() -> refused("mail.start.capacity", line.capacity()));
        return new MailTo(null, capacity, municipality(line.municipality()), address, language);
    }

    private static Municipality municipality(String id) {
        return DemoPeople.all().stream().flatMap(person -> person.municipalities().stream()).filter(one -> one.id().equals(id))
                .findFirst().orElseThrow(() -> refused("mail.start.municipality", id));
    }

    /** One plain address, without a name or anything else that a header could carry. */
    private static InternetAddress address(String written) {
        String asked = written == null ? "" : written.strip();
        try {
            InternetAddress address = new InternetAddress(asked, true);
            if (asked.matches("[!-~&&[^<>(),;:\"\\\\]]+@[A-Za-z0-9.-]+")) {
                return address;
            }
        } catch (AddressException noAddress) {
            // refused below, like every other that is none
        }
        throw refused("mail.start.address", asked);
    }

    private static String site(String asked) {
        if (asked.isEmpty()) {
            return "";
        }
        boolean plain = asked.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");
        try {
            if (plain && URI.create(asked).getHost() != null) {
                return asked.replaceFirst("/+$", "");
            }
        } catch (IllegalArgumentException noAddress) {
            // refused below, like every other that is none
        }
        throw refused("mail.start.site", asked);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    private static StartRefused refused(String key, String named) {
        return new StartRefused(StartRefused.USAGE, key, named == null ? "" : named);
    }
}
