package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Party;

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

    /**
     * The next day on which {@link UseCommand.WatchUse} has something to say, or null when never; a day behind us when it
     * has it now.
     */
    public static LocalDate nextWatch(ProjectState project) {
        if (!project.use().isInUse() || project.isOver()) {
            return null;
        }
        Stream<LocalDate> ends = inUse(project).stream()
                .filter(party -> !project.use().hasExpired(party.name(), party.validUntil()))
                .map(party -> party.validUntil().plusDays(1));
        LocalDate last = project.use().isEndReached() ? null : project.use().endsOn();
        return Stream.concat(ends, Stream.ofNullable(last).map(day -> day.plusDays(1)))
                .min(LocalDate::compareTo).orElse(null);
    }
}
