package nl.waarborg.evidence.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check of a dossier found.
 *
 * @param results one for each check, in order
 * @param faults  the first fault of each check that failed, in order
 * @param events  one for each event; empty when the dossier could not be read
 * @param dossier what was read; empty when it could not be
 */
public record Report(Map<Check, Result> results, List<Fault> faults, List<Standing> events, Optional<Dossier> dossier) {

    /** How a check ended. */
    public enum Result {
        PASS, FAIL, NOT_RUN
    }

    /** The whole in one word. */
    public enum Verdict {
        OK, REDACTED, BROKEN
    }

    /**
     * How one event stands.
     *
     * @param failed   the first check that this event itself fails; empty when none
     * @param redacted whether its content was taken out
     * @param why      "Expected …, but …", or empty
     */
    public record Standing(Optional<Check> failed, boolean redacted, String why) {
    }

    /** A report on what could not be read. */
    public static Report unreadable(Fault fault) {
        Map<Check, Result> results = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            results.put(check, check == fault.check() ? Result.FAIL
                    : check.compareTo(fault.check()) < 0 ? Result.PASS : Result.NOT_RUN);
        }
        return new Report(results, List.of(fault), List.of(), Optional.empty());
    }

    /** A report on what was read, from all faults that were found. */
    static Report of(Dossier dossier, List<Fault> found) {
        Map<Check, Result> results = new EnumMap<>(Check.class);
        List<Fault> first = new ArrayList<>();
        for (Check check : Check.values()) {
            Optional<Fault> fault = found.stream().filter(one -> one.check() == check).findFirst();
            fault.ifPresent(first::add);
            results.put(check, fault.isPresent() ? Result.FAIL : Result.PASS);
        }
        Map<String, Fault> byEvent = new HashMap<>();
        found.stream().sorted(Comparator.comparing(Fault::check))
                .filter(fault -> isOfEvent(fault.check())).forEach(fault -> byEvent.putIfAbsent(fault.place(), fault));
        List<Standing> events = dossier.events().stream().map(event -> {
            Optional<Fault> fault = Optional.ofNullable(byEvent.get(event.entry()));
            return new Standing(fault.map(Fault::check), event.isRedacted(), fault.map(Fault::why).orElse(""));
        }).toList();
        return new Report(results, first, events, Optional.of(dossier));
    }

    private static boolean isOfEvent(Check check) {
        return check == Check.INCLUSION || check == Check.CHAIN || check == Check.TIME || check == Check.MODEL
                || check == Check.REDACTION;
    }

    /** The whole in one word. */
    public Verdict verdict() {
        return !faults.isEmpty() ? Verdict.BROKEN
                : events.stream().anyMatch(Standing::redacted) ? Verdict.REDACTED : Verdict.OK;
    }

    /** The first thing that is wrong. */
    public Optional<Fault> first() {
        return faults.stream().findFirst();
    }
}
