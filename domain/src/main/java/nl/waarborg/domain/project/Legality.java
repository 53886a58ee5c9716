package nl.waarborg.domain.project;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Flaw;

/**
 * Was every step of a case lawful? Takes the recorded events of one project in order, makes the command behind each again,
 * lets the same {@link Decisions} decide on it in the state before it, and expects exactly the recorded events: so the
 * right person in a free capacity, the gates open on that day, every answer there, every figure and hash as it follows.
 * Trusts nothing that the events say of themselves. Pure; needs no clock, no store and no model of a process.
 */
public final class Legality {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    /** A step decided just before midnight may be recorded just after. */
    private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(1, 0);
    /** All of a told history is stored in one go. */
    private static final Duration TOLD_WITHIN = Duration.ofHours(1);
    private static final String IMPORT = "import";

    /**
     * An event as it was recorded.
     *
     * @param event what happened
     * @param by who acted in which circumstances
     * @param recordedAt when it was written down
     * @param earlier whether it was written in an earlier revision of its kind, so that it lacks the fields that came later
     */
    public record Told(ProjectEvent event, By by, Instant recordedAt, boolean earlier) {

        /** An event in the revision of today. */
        public Told(ProjectEvent event, By by, Instant recordedAt) {
            this(event, by, recordedAt, false);
        }

        /** Whether it says what the rules expect. */
        boolean agrees(ProjectEvent expected) {
            return earlier ? EarlierRevision.agrees(event, expected) : event.equals(expected);
        }
    }

    /** How an event stands before the law. */
    public enum Standing {
        /** The rules lead to exactly this event. */
        LAWFUL,
        /** It was told afterwards and would have been refused here; where gates were shut, the event itself admits it. */
        WITH_FINDINGS,
        /** The rules do not lead to this event. */
        UNLAWFUL,
        /** It comes after an unlawful event, so the state that it should be judged in is not known. */
        NOT_JUDGED
    }

    /**
     * What there is to say of one event.
     *
     * @param standing how it stands
     * @param guarded whether it lets something happen that gates guard
     * @param findings for what was told afterwards what would have refused it here: the gates that were shut, or the key of
     *     a rule or of what was wrong with the answers
     * @param refusal why it is unlawful, in the words of the rules; null when it is not
     */
    public record Verdict(Standing standing, boolean guarded, List<String> findings, Refusal refusal) {}

    private final String projectId;
    private final List<Told> told;
    private final List<ProjectEvent> events;
    private final ProjectState state = new ProjectState();
    private final List<Verdict> verdicts = new ArrayList<>();
    /** The day of the last act that was retold; and whether somebody acted since in this software. */
    private LocalDate retoldUntil = LocalDate.MIN;
    private boolean begun;

    private Legality(String projectId, List<Told> told) {
        this.projectId = projectId;
        this.told = told;
        this.events = told.stream().map(Told::event).toList();
    }

    /**
     * Judges every event up to the first unlawful one; what comes after that stands on nothing and is not judged.
     *
     * @param projectId the project that all of them should be about
     * @param told all events of the project from the first, in their own order
     * @return a verdict for each, in the same order
     */
    public static List<Verdict> of(String projectId, List<Told> told) {
        Legality legality = new Legality(projectId, List.copyOf(told));
        boolean lawful = true;
        while (lawful && legality.verdicts.size() < told.size()) {
            lawful = legality.judgeNext();
        }
        while (legality.verdicts.size() < told.size()) {
            legality.add(Standing.NOT_JUDGED, List.of(), null);
        }
        return List.copyOf(legality.verdicts);
    }

    private boolean judgeNext() {
        int from = verdicts.size();
        Refusal outside = circumstances(told.get(from));
        Attempt best = outside != null ? new Attempt(0, outside, null) : explain(from);
        List<String> findings = best.explained() == 0 ? List.of() : findings(told.get(from).by(), best.cause());
        if (best.explained() > 0) {
            pass(told.get(from).by());
        }
        for (Told one : told.subList(from, from + best.explained())) {
            add(findings.isEmpty() ? Standing.LAWFUL : Standing.WITH_FINDINGS, findings, null);
            state.evolve(one.event(), one.by());
        }
        if (best.refusal() != null) {
            if (verdicts.size() == told.size()) {
                verdicts.remove(told.size() - 1);
            }
            add(Standing.UNLAWFUL, List.of(), best.refusal());
        }
        return best.refusal() == null;
    }

    private void pass(By by) {
        if (isRetold(by)) {
            retoldUntil = by.today();
        } else {
            begun |= !by.actor().roles().contains(Role.SYSTEM);
        }
    }

    private static boolean isRetold(By by) {
        return IMPORT.equals(by.actor().issuer());
    }

    private void add(Standing standing, List<String> findings, Refusal refusal) {
        verdicts.add(new Verdict(standing, Guards.isGuarded(told.get(verdicts.size()).event()), findings, refusal));
    }

    /** How many events from a place a command explains, and why it stops short of all that follow from it. */
    private record Attempt(int explained, Refusal refusal, ProjectCommand cause) {}

    private Attempt explain(int from) {
        Told first = told.get(from);
        Attempt best = null;
        for (ProjectCommand cause : Causes.of(events.subList(from, events.size()), first.by().today())) {
            Attempt attempt = attempt(from, cause);
            if (attempt.refusal() == null) {
                return attempt;
            } else if (best == null || attempt.explained() > best.explained()) {
                best = attempt;
            }
        }
        return best != null ? best : new Attempt(0, Refusal.rule("legality.no-cause",
                "Expected a step that leads to " + name(first) + " here, but there is none", name(first)), null);
    }

    private Attempt attempt(int from, ProjectCommand cause) {
        Told first = told.get(from);
        Decision decision;
        try {
            decision = Decisions.decide(cause, state, first.by().as(null));
        } catch (Refusal refusal) {
            return new Attempt(0, refusal, cause);
        } catch (RuntimeException unreadable) {
            return new Attempt(0, Refusal.rule("legality.unreadable", "Expected an event that rules can be applied to, but "
                    + name(first) + " leads to " + unreadable, name(first)), cause);
        }
        for (int i = 0; i < decision.events().size(); i++) {
            ProjectEvent expected = decision.events().get(i);
            if (from + i >= told.size()) {
                return new Attempt(i, Refusal.rule("legality.missing", "Expected " + expected.getClass().getSimpleName()
                        + " as well, but the case ends", expected.getClass().getSimpleName()), cause);
            }
            Told found = told.get(from + i);
            if (!found.agrees(expected) || !found.by().equals(decision.by())) {
                return new Attempt(i, otherwise(expected, found, decision.by()), cause);
            }
        }
        return decision.events().isEmpty() ? new Attempt(0, Refusal.rule("legality.nothing",
                "Expected nothing to follow, but found " + name(first), name(first)), cause)
                : new Attempt(decision.events().size(), null, cause);
    }

    private static Refusal otherwise(ProjectEvent expected, Told found, By by) {
        String kind = expected.getClass().getSimpleName();
        return found.event().getClass() != expected.getClass()
                ? Refusal.rule("legality.other-event", "Expected " + kind + ", but found " + name(found), kind, name(found))
                : found.agrees(expected)
                        ? Refusal.rule("legality.other-capacity", "Expected capacity " + by.capacity() + ", but found "
                                + found.by().capacity(), String.valueOf(by.capacity()), String.valueOf(found.by().capacity()))
                        : Refusal.rule("legality.other-content", "Expected " + kind
                                + " as it follows from the case, but its content differs", kind);
    }

    /** What does not depend on the rules of a step: whose project it is, and the day on which it says it was done. */
    private Refusal circumstances(Told one) {
        if (!projectId.equals(one.event().projectId())) {
            return Refusal.rule("legality.other-project", "Expected an event of " + projectId + ", but it is of "
                    + one.event().projectId(), one.event().projectId());
        }
        ZonedDateTime recorded = one.recordedAt().atZone(AMSTERDAM);
        LocalDate day = recorded.toLocalDate();
        LocalDate today = one.by().today();
        boolean told = isRetold(one.by());
        boolean later = one.recordedAt().isAfter(this.told.get(0).recordedAt().plus(TOLD_WITHIN));
        if (told ? begun || later || today.isBefore(retoldUntil) : one.by().importedHistory()) {
            return Refusal.rule("legality.retold-late", "Expected history from before this software to be told first, in order "
                    + "and in one go, but " + name(one) + " is told later", name(one));
        }
        boolean justBefore = today.plusDays(1).equals(day) && recorded.toLocalTime().isBefore(AFTER_MIDNIGHT);
        return today.isAfter(day) || !told && !today.equals(day) && !justBefore
                ? Refusal.rule("legality.other-day", "Expected a step of " + day + ", but it says " + today, day, today) : null;
    }

    /** What would have refused a told step if it had been taken here. Who may take it was judged with the step itself. */
    private List<String> findings(By by, ProjectCommand cause) {
        if (!by.isTold()) {
            return List.of();
        }
        Actor here = new Actor("here", by.actor().subject(), Set.of(by.capacity()), by.actor().municipalities(), null);
        try {
            Decisions.decide(cause, state, By.of(here, by.today()));
            return List.of();
        } catch (Refusal refusal) {
            return keys(refusal);
        }
    }

    private static List<String> keys(Refusal refusal) {
        if (!refusal.shutGates().isEmpty()) {
            return refusal.shutGates().stream().map(shut -> shut.gate().name()).distinct().toList();
        }
        return refusal.flaws().isEmpty() ? List.of(refusal.key()) : refusal.flaws().stream().map(Flaw::key).distinct().toList();
    }

    private static String name(Told one) {
        return one.event().getClass().getSimpleName();
    }
}
