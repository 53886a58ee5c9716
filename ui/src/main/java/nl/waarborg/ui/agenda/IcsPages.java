package nl.waarborg.ui.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waarborg.ui.agenda.Feeds.Feed;
import nl.waarborg.ui.signin.DemoPeople;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agenda as a calendar program reads it: no session, no cookie, only the secret in the address. */
@Controller
class IcsPages {

    static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    /** So often a minute may one calendar be asked for, and so often may one sender guess. */
    static final int PER_MINUTE = 120;
    private static final int ADDRESSES = 10_000;

    private final Feeds feeds;
    private final Agenda agenda;
    private final AgendaViews views;
    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    IcsPages(Feeds feeds, Agenda agenda, AgendaViews views, Clock clock) {
        this.feeds = feeds;
        this.agenda = agenda;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/agenda/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret, HttpServletRequest request) {
        Optional<Feed> feed = feeds.find(secret);
        if (!mayAsk(counted(feed, secret, request))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, "60").contentType(TEXT)
                    .body("Te vaak gevraagd / Asked too often\n".getBytes(StandardCharsets.UTF_8));
        }
        return feed.flatMap(this::file).map(IcsPages::calendar).orElseGet(IcsPages::unknown);
    }

    /** The file, while its maker is still known and may still see the project. */
    private Optional<String> file(Feed feed) {
        Texts t = Texts.in(feed.language().equals(Language.EN.code()) ? Language.EN : Language.NL);
        Optional<Person> maker = DemoPeople.find(feed.person());
        if (maker.isEmpty()) {
            return Optional.empty();
        } else if (feed.project().isEmpty()) {
            return maker.map(person -> IcsWriter.write(t.get("agenda.calendar"), feed.language(),
                    AgendaEvents.of(t, agenda.of(t, person).stream().filter(AgendaItem::mine).toList())));
        }
        return views.find(feed.project()).filter(view -> maker.get().serves(view.municipality()))
                .map(view -> IcsWriter.write(t.get("agenda.calendar.of", view.name()), feed.language(),
                        AgendaEvents.of(t, agenda.of(t, maker.get(), view))));
    }

    static ResponseEntity<byte[]> calendar(String file) {
        return ResponseEntity.ok().contentType(CALENDAR).body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer for a secret that never was and for one that was revoked. */
    private static ResponseEntity<byte[]> unknown() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(TEXT)
                .body("Niet gevonden / Not found\n".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whose turn it is: of a calendar that there is, its own, so that people behind one proxy do not share a limit; of a guess
     * the sender's. The sender is who the server says it is: a proxy that says otherwise is believed only where
     * {@code server.forward-headers-strategy} says so.
     */
    static String counted(Optional<Feed> feed, String secret, HttpServletRequest request) {
        return feed.isPresent() ? Feeds.hash(secret) : request.getRemoteAddr();
    }

    synchronized boolean mayAsk(String address) {
        long now = clock.millis() / 60_000;
        if (now != minute || asked.size() > ADDRESSES) {
            asked.clear();
            minute = now;
        }
        return asked.merge(address, 1, Integer::sum) <= PER_MINUTE;
    }
}
