package nl.waarborg.ui.mail;

import jakarta.mail.internet.InternetAddress;
import nl.waarborg.domain.project.TermLevel;
import nl.waarborg.ui.signin.Municipality;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Language;

/**
 * Who gets mail: a person, or whoever holds a capacity in a municipality and need not be known here.
 *
 * @param person       the person; null for a capacity
 * @param capacity     the capacity; null for a person
 * @param municipality where the capacity is held; null for a person
 * @param address      where the mail goes
 * @param language     in which language it speaks
 */
record MailTo(Person person, TermLevel.Recipient capacity, Municipality municipality, InternetAddress address, Language language) {

    /** Names it in the database and the log; it is not the address, which may change. */
    String key() {
        return person != null ? person.actor().person() : capacity + " " + municipality.id();
    }
}
