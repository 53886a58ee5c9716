package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The agreements on which processing in use rests, and when they end (art. 26 and 28(3); SPEC A.15). */
public final class Agreements {

    private Agreements() {}

    /** A party and the last day on which what was signed binds it. */
    public record Ending(String party, LocalDate lastDay) {}

    /** The parties of the adopted version that are bound by signed agreements with a last day, in its order. */
    public static List<Ending> inUse(ProjectState project) {
        AdoptionEvent.DpiaAdopted adopted = project.dpia().adopted();
        return adopted == null ? List.of() : project.dpia().versions().stream()
                .filter(version -> version.label().equals(adopted.version()) && version.hash().equals(adopted.hash()))
                .flatMap(version -> version.content().parties().stream())
                .filter(party -> party.needsAgreement() && project.dpia().boundUntil(party) != null)
                .map(party -> new Ending(party.name(), project.dpia().boundUntil(party)))
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
                .filter(ending -> !project.use().hasExpired(ending.party(), ending.lastDay()))
                .map(ending -> ending.lastDay().plusDays(1));
        LocalDate last = project.use().isEndReached() ? null : project.use().endsOn();
        return Stream.concat(ends, Stream.ofNullable(last).map(day -> day.plusDays(1)))
                .min(LocalDate::compareTo).orElse(null);
    }
}
