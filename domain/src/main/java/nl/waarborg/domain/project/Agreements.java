package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.planning.LegalTerms;

/** The agreements on which processing in use rests, and when they end (art. 26 and 28(3); SPEC A.15). */
public final class Agreements {

    private Agreements() {}

    /** The parties of the adopted version that are bound by a signed agreement with a last day, in its order. */
    public static List<Party> inUse(ProjectState project) {
        AdoptionEvent.DpiaAdopted adopted = project.dpia().adopted();
        return adopted == null ? List.of() : project.dpia().versions().stream()
                .filter(version -> version.label().equals(adopted.version()) && version.hash().equals(adopted.hash()))
                .flatMap(version -> version.content().parties().stream())
                .filter(party -> party.needsAgreement() && party.agreement() == Party.Agreement.SIGNED
                        && party.validUntil() != null)
                .distinct().toList();
    }

    /** What an agreement that ends on a day asks to be said today: its days of notice, 0 once it has ended, -1 before. */
    static int notice(LocalDate validUntil, LocalDate today) {
        LegalTerms.OnDay terms = LegalTerms.standard().on(today);
        if (today.isAfter(validUntil)) {
            return 0;
        } else if (!today.isBefore(validUntil.minusDays(terms.agreementLastNoticeDays()))) {
            return terms.agreementLastNoticeDays();
        }
        return today.isBefore(validUntil.minusDays(terms.agreementFirstNoticeDays())) ? -1 : terms.agreementFirstNoticeDays();
    }

    /**
     * The next day on which {@link UseCommand.WatchUse} has something to say, or null when never; a day behind us when it
     * has it now.
     */
    public static LocalDate nextWatch(ProjectState project) {
        if (!project.use().isInUse() || project.isOver()) {
            return null;
        }
        Stream<LocalDate> ends = inUse(project).stream().map(party -> nextOf(party, project.use()));
        LocalDate last = project.use().isEndReached() ? null : project.use().endsOn();
        return Stream.concat(ends, Stream.ofNullable(last).map(day -> day.plusDays(1)))
                .filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }

    private static LocalDate nextOf(Party party, UseState use) {
        LocalDate until = party.validUntil();
        LegalTerms.OnDay terms = LegalTerms.standard().on(until);
        if (use.wasTold(party.name(), until, 0)) {
            return null;
        } else if (use.wasTold(party.name(), until, terms.agreementLastNoticeDays())) {
            return until.plusDays(1);
        }
        boolean first = use.wasTold(party.name(), until, terms.agreementFirstNoticeDays());
        return until.minusDays(first ? terms.agreementLastNoticeDays() : terms.agreementFirstNoticeDays());
    }
}
