package nl.waarborg.ui.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings as environment variables. */
class MailSettingsTest {

    @Test
    void personsAndCapacitiesAreRead() {
        MailSettings settings = read(
                "WAARBORG_ADDRESS", "https://waarborg.example/", "WAARBORG_MAIL_RECIPIENTS_0_PERSON", "privacy-officer-2",
                "WAARBORG_MAIL_RECIPIENTS_0_LANGUAGE", "en", "WAARBORG_MAIL_RECIPIENTS_1_CAPACITY", "LINE_MANAGER",
                "WAARBORG_MAIL_RECIPIENTS_1_MUNICIPALITY", "GM-Z", "WAARBORG_MAIL_RECIPIENTS_1_ADDRESS", "leiding@z.example");
        assertEquals("https://waarborg.example", settings.site());
        assertEquals("demo:privacy-officer-2", settings.recipients().get(0).key());
        assertEquals(Language.EN, settings.recipients().get(0).language());
        assertEquals(TermLevel.Recipient.LINE_MANAGER, settings.recipients().get(1).capacity());
        assertEquals("Zandermeer", settings.recipients().get(1).municipality().name());
        assertEquals(Language.NL, settings.recipients().get(1).language());
        assertEquals("", read("WAARBORG_MAIL_RECIPIENTS_0_PERSON", "fg").site());
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, niemand, mail.start.person", "PERSON, '', mail.start.who", "CAPACITY, LINE_MANAGER, mail.start.who",
        "MUNICIPALITY, GM-Z, mail.start.who", "LANGUAGE, fy, mail.start.language", "ADDRESS, '', mail.start.address"})
    void aLineThatMakesNoSenseStopsTheStart(String name, String value, String key) {
        refused(key, "WAARBORG_MAIL_RECIPIENTS_0_PERSON", "fg", "WAARBORG_MAIL_RECIPIENTS_0_" + name, value);
    }

    @Test
    void aCapacityIsOneThatTermsAreRaisedWithInAKnownMunicipality() {
        String capacity = "WAARBORG_MAIL_RECIPIENTS_0_CAPACITY";
        String municipality = "WAARBORG_MAIL_RECIPIENTS_0_MUNICIPALITY";
        refused("mail.start.capacity", capacity, "WHO_MUST_ACT", municipality, "GM-Z");
        refused("mail.start.capacity", capacity, "BURGEMEESTER", municipality, "GM-Z");
        refused("mail.start.municipality", capacity, "CONTROLLER", municipality, "GM-X");
        refused("mail.start.who", capacity, "CONTROLLER");
        refused("mail.start.twice", "WAARBORG_MAIL_RECIPIENTS_0_PERSON", "fg", "WAARBORG_MAIL_RECIPIENTS_1_PERSON", "fg",
                "WAARBORG_MAIL_RECIPIENTS_1_ADDRESS", "b@z.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "geen", "a@b@c", "A <a@z.example>", "a@z.example, b@z.example", "a@z.example\r\nBcc: b@z.example", "undisclosed:;",
        "\"a b\"@z.example", "a b@z.example", "\u00E9@z.example", "a@z.example\u0000", "@z.example", "a@"})
    void anAddressIsOnePlainAddress(String address) {
        refused("mail.start.address", "WAARBORG_MAIL_RECIPIENTS_0_PERSON", "fg", "WAARBORG_MAIL_RECIPIENTS_0_ADDRESS", address);
        refused("mail.start.address", "WAARBORG_MAIL_FROM", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "waarborg.example", "javascript:alert(1)", "ftp://waarborg.example", "https://a:b@waarborg.example", "https://waarborg.example/?x=1",
        "https://waarborg.example/#a", "https:// waarborg.example", "https://", "https://waarborg.example\nX"})
    void theSiteIsAPlainAddressOfTheWeb(String site) {
        refused("mail.start.site", "WAARBORG_ADDRESS", site);
    }

    private static void refused(String key, String... settings) {
        StartRefused refused = assertThrows(StartRefused.class, () -> read(settings));
        assertEquals(key, refused.key());
        assertTrue(Texts.in(Language.NL).has(key));
    }

    private static MailSettings read(String... settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("WAARBORG_MAIL_FROM", "waarborg@z.example");
        for (int i = 0; i < settings.length; i++) {
            if (settings[i].startsWith("WAARBORG_MAIL_RECIPIENTS_0")) {
                all.put("WAARBORG_MAIL_RECIPIENTS_0_ADDRESS", "iemand@z.example");
            }
        }
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
        return MailSettings.of(environment);
    }
}
