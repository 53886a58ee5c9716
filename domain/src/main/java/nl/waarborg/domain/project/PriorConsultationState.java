package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.planning.ApClock;
import nl.waarborg.domain.risk.Level;

/** Where the prior consultation of the AP stands (SPEC A.7). */
public final class PriorConsultationState {

    /** States of SPEC A.7; extension and suspension are read from the clock. */
    public enum Phase {
        NOT_NEEDED,
        REQUIRED,
        PREPARED,
        SUBMITTED,
        RECEIVED,
        ADVICE_RECEIVED,
        WITHDRAWN
    }

    /** Where it stood when a re-assessment began; a rejected change goes back to it. */
    private record Standing(
            Phase phase, String version, String hash, LocalDate submittedOn, List<Risk> risksSeen, ApClock clock,
            PriorConsultationEvent.ApAdviceReceived advice, boolean expired,
            PriorConsultationEvent.PriorConsultationPrepared prepared, PriorConsultationEvent.ApAdviceUnclear unclear,
            Map<Role, PriorConsultationEvent.ApAdviceClassified> classified, boolean refused) {}

    private Standing before;
    private Phase phase = Phase.NOT_NEEDED;
    private String version;
    private String hash;
    private LocalDate submittedOn;
    private List<Risk> risksSeen = List.of();
    private ApClock clock;
    private PriorConsultationEvent.ApAdviceReceived advice;
    private boolean expired;
    private PriorConsultationEvent.PriorConsultationPrepared prepared;
    private PriorConsultationEvent.ApAdviceUnclear unclear;
    private Map<Role, PriorConsultationEvent.ApAdviceClassified> classified = Map.of();
    private boolean refused;

    void on(ProjectEvent event, DpiaState dpia, Role capacity) {
        if (event instanceof AdoptionEvent.PriorConsultationRequired e) {
            phase = Phase.REQUIRED;
            version = e.version();
            hash = e.hash();
            submittedOn = null;
            clock = null;
            advice = null;
            expired = false;
            prepared = null;
            answered();
        } else if (event instanceof PriorConsultationEvent.PriorConsultationPrepared e) {
            phase = Phase.PREPARED;
            prepared = e;
        } else if (event instanceof PriorConsultationEvent.PriorConsultationSubmitted e) {
            phase = Phase.SUBMITTED;
            version = e.version();
            hash = e.hash();
            submittedOn = e.submittedOn();
            risksSeen = highRisks(dpia.content());
        } else if (event instanceof PriorConsultationEvent.PriorConsultationReceiptConfirmed e) {
            phase = Phase.RECEIVED;
            clock = ApClock.received(e.receivedOn());
        } else if (event instanceof PriorConsultationEvent.PriorConsultationExtended e) {
            clock = clock.extensionTold(e.toldOn());
        } else if (event instanceof PriorConsultationEvent.ApInformationRequested e) {
            clock = clock.informationAsked(e.askedOn());
        } else if (event instanceof PriorConsultationEvent.ApInformationProvided e) {
            clock = clock.informationGiven(e.providedOn());
        } else if (event instanceof PriorConsultationEvent.ApAdviceReceived e) {
            phase = Phase.ADVICE_RECEIVED;
            advice = e;
            refused = e.outcome().refuses() || refused && !e.outcome().permits();
            answered();
        } else if (event instanceof PriorConsultationEvent.ApAdviceUnclear e) {
            unclear = e;
            classified = Map.of();
        } else if (event instanceof PriorConsultationEvent.ApAdviceClassified e) {
            classified = with(classified, capacity, e);
        } else if (event instanceof PriorConsultationEvent.PriorConsultationWithdrawn) {
            phase = Phase.WITHDRAWN;
            answered();
        } else if (event instanceof PriorConsultationEvent.PriorConsultationTermExpired) {
            expired = true;
        } else if (event instanceof ReassessmentEvent.ReassessmentStarted) {
            before = new Standing(phase, version, hash, submittedOn, risksSeen, clock, advice, expired, prepared, unclear,
                    classified, refused);
        } else if (event instanceof ReassessmentEvent.ReassessmentConcluded e && e.outcome().dropsTheChange()) {
            restore(before);
        }
    }

    private void restore(Standing standing) {
        phase = standing.phase();
        version = standing.version();
        hash = standing.hash();
        submittedOn = standing.submittedOn();
        risksSeen = standing.risksSeen();
        clock = standing.clock();
        advice = standing.advice();
        expired = standing.expired();
        prepared = standing.prepared();
        unclear = standing.unclear();
        classified = standing.classified();
        refused = standing.refused();
    }

    /** Nothing of the AP is unclear any more. */
    private void answered() {
        unclear = null;
        classified = Map.of();
    }

    private static Map<Role, PriorConsultationEvent.ApAdviceClassified> with(
            Map<Role, PriorConsultationEvent.ApAdviceClassified> known, Role role, PriorConsultationEvent.ApAdviceClassified one) {
        Map<Role, PriorConsultationEvent.ApAdviceClassified> more = new EnumMap<>(Role.class);
        more.putAll(known);
        more.put(role, one);
        return more;
    }

    /** The phase now. */
    public Phase phase() {
        return phase;
    }

    /** Whether the municipality or the AP still has to act before anything may start. */
    public boolean isPending() {
        return phase == Phase.REQUIRED || phase == Phase.PREPARED || phase == Phase.SUBMITTED || phase == Phase.RECEIVED;
    }

    /** The clock from receipt on, or null. */
    public ApClock clock() {
        return clock;
    }

    /** The advice of the AP, or null. */
    public PriorConsultationEvent.ApAdviceReceived advice() {
        return advice;
    }

    /** What art. 36(3) asks as it was answered for this request, or null. */
    public PriorConsultationEvent.PriorConsultationPrepared prepared() {
        return prepared;
    }

    /** The letter of the AP that does not say what it amounts to and was not classified yet, or null. */
    public PriorConsultationEvent.ApAdviceUnclear unclear() {
        return unclear;
    }

    /** What the FG and the privacy officer each made of that letter. */
    public Map<Role, PriorConsultationEvent.ApAdviceClassified> classified() {
        return classified;
    }

    /** Whether the AP said no and has not said yes since; asking again and taking that back does not change it. */
    public boolean isRefused() {
        return refused;
    }

    /** Whether the request lies with the AP, so that what it reads stays as it is. */
    public boolean isAtTheAp() {
        return phase == Phase.SUBMITTED || phase == Phase.RECEIVED;
    }

    /** Whether the term passed in silence; that opens nothing. */
    public boolean isExpired() {
        return expired;
    }

    /** The version that has to go or went to the AP, or null. */
    public String version() {
        return version;
    }

    /** The hash of that version, or null. */
    public String hash() {
        return hash;
    }

    /** The day on which it was sent, or null. */
    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** Whether the request that is running is about this version. */
    public boolean isPendingFor(DpiaState.Version candidate) {
        return isPending() && isAbout(candidate);
    }

    /** Whether the request about this version was taken back. */
    public boolean isWithdrawnFor(DpiaState.Version candidate) {
        return phase == Phase.WITHDRAWN && isAbout(candidate);
    }

    /** Whether the AP said no to just this content; asking again about the same will not do. */
    public boolean isRefrainedFrom(DpiaState.Version candidate) {
        return advice != null && advice.outcome().refuses() && isAbout(candidate);
    }

    private boolean isAbout(DpiaState.Version candidate) {
        return candidate.hash().equals(hash);
    }

    /**
     * Whether the AP's advice reaches this version: it is the version that was put to the AP, or a later one in which
     * every risk that stays high stood just as it was put to the AP, so that carrying out the advice needs no new
     * consultation but a new or changed high risk does. After an advice to refrain only a new version with a new advice
     * will do.
     */
    public boolean covers(DpiaState.Version candidate) {
        if (candidate == null || advice == null || !advice.outcome().permits()) {
            return false;
        }
        if (candidate.label().equals(version) && candidate.hash().equals(hash)) {
            return true;
        }
        return highRisks(candidate.content()).stream().allMatch(risksSeen::contains);
    }

    /** The risks that stay high after measures. */
    static List<Risk> highRisks(Dpia content) {
        return content.risks().stream().filter(risk -> content.residualLevel(risk) == Level.HIGH).toList();
    }
}
