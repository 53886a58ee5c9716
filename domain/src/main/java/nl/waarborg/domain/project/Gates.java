package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.PreScanState.Conclusion.NO_PERSONAL_DATA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.planning.ReassessmentTerm;
import nl.waarborg.domain.project.CouncilCommand.Involvement;
import nl.waarborg.domain.project.PublicationCommand.Register;
import nl.waarborg.domain.risk.Level;

/**
 * SPEC A.5: each gate a predicate over the state of one project, giving the reasons why it is shut. None reads whether
 * the project is a pilot, nor its scale, budget or duration (G05); a day can shut a gate and never opens one (G18).
 */
public final class Gates {

    private interface Predicate {
        void check(ProjectState project, LocalDate today, Reasons reasons);
    }

    private static final Map<Gate, Predicate> PREDICATES = new EnumMap<>(Gate.class);

    static {
        PREDICATES.put(Gate.G01, (p, today, shut) -> dpiaIsAdoptedAndComplete(p, shut));
        PREDICATES.put(Gate.G02, (p, today, shut) -> fgAdvisedOnThisVersion(p, shut));
        PREDICATES.put(Gate.G03, (p, today, shut) -> fgAdviceIsAnswered(p, shut));
        PREDICATES.put(Gate.G04, (p, today, shut) -> highResidualRiskWentToTheAp(p, shut));
        PREDICATES.put(Gate.G06, (p, today, shut) -> peopleWereAsked(p, shut));
        PREDICATES.put(Gate.G07, Gates::responsibilitiesAreClear);
        PREDICATES.put(Gate.G08, (p, today, shut) -> inventoryIsComplete(p, shut));
        PREDICATES.put(Gate.G09, (p, today, shut) -> securityWasReviewed(p, shut));
        PREDICATES.put(Gate.G10, (p, today, shut) -> councilIsInvolved(p, shut));
        PREDICATES.put(Gate.G11, (p, today, shut) -> measuresAreVerified(p, shut));
        PREDICATES.put(Gate.G12, (p, today, shut) -> publicIsInformed(p, shut));
        PREDICATES.put(Gate.G14, Gates::reassessmentIsInTime);
        PREDICATES.put(Gate.G15, (p, today, shut) -> noUnassessedChange(p, shut));
        PREDICATES.put(Gate.G16, (p, today, shut) -> prohibitedDataAreExcepted(p, shut));
        PREDICATES.put(Gate.G17, (p, today, shut) -> necessityIsShown(p, shut));
    }

    private Gates() {}

    /** All gates that are shut on a day, in order, each reason a line of its own. */
    public static List<ShutGate> open(ProjectState project, LocalDate today) {
        return shut(project, today, PREDICATES.keySet());
    }

    /** What stands between the open change and its effect on a day: G14 and G15, and for a material one all of a start. */
    public static List<ShutGate> againstChange(ProjectState project, LocalDate today) {
        boolean material = project.use().changeClass() == UseCommand.ChangeClass.MATERIAL;
        return shut(project, today, material ? Guards.MATERIAL_CHANGE : Guards.CHANGE);
    }

    /** Those of the given gates that are shut on a day. */
    static List<ShutGate> shut(ProjectState project, LocalDate today, Set<Gate> gates) {
        List<ShutGate> found = new ArrayList<>();
        PREDICATES.forEach((gate, predicate) -> {
            if (gates.contains(gate)) {
                predicate.check(project, today, (reason, args) -> found.add(new ShutGate(gate, reason, List.of(args))));
            }
        });
        return found;
    }

    /**
     * Lets a guarded event pass, or refuses it with the gates that are shut. History from before this software is not
     * refused: it gets its shut gates as findings, and those keep the gates behind it shut.
     *
     * @return the gates that were shut, only ever for imported history
     */
    static List<String> guard(ProjectState project, By by, Set<Gate> gates) {
        return pass(shut(project, by.today(), gates), by);
    }

    /** Guards putting a version to the FG: the inventory (G08), even where no DPIA was thought to be needed. */
    static List<String> guardSubmission(ProjectState project, By by) {
        List<ShutGate> shut = new ArrayList<>();
        inventoryGaps(project, (reason, args) -> shut.add(new ShutGate(Gate.G08, reason, List.of(args))));
        return pass(shut, by);
    }

    /**
     * What stands in the draft, or is missing in it, and would shut a gate once its version is fixed: the inventory (G08,
     * which also refuses putting it to the FG), prohibited data (G16) and a necessity test without success (G17). That a
     * test was not made is a gap of {@link Completeness}.
     */
    public static List<ShutGate> aheadOf(ProjectState draft) {
        List<ShutGate> shut = new ArrayList<>();
        inventoryGaps(draft, (reason, args) -> shut.add(new ShutGate(Gate.G08, reason, List.of(args))));
        prohibitedData(draft, (reason, args) -> shut.add(new ShutGate(Gate.G16, reason, List.of(args))));
        shortcomings(draft, (reason, args) -> shut.add(new ShutGate(Gate.G17, reason, List.of(args))));
        return shut;
    }

    private static List<String> pass(List<ShutGate> shut, By by) {
        if (!shut.isEmpty() && !by.importedHistory()) {
            throw Refusal.gates(shut);
        }
        return shut.stream().map(s -> s.gate().name()).distinct().toList();
    }

    /** Whether processing may start or resume on a day: a go decision or earlier use, and no gate shut. */
    public static boolean startAllowed(ProjectState project, LocalDate today) {
        return !project.isOver() && !project.use().isEnded()
                && (project.use().isApproved() || project.use().isInUse())
                && shut(project, today, Guards.RESUME).isEmpty();
    }

    /** Whether no DPIA is needed and none lies on the table; one that does is judged like any other. */
    private static boolean isWithoutDpia(ProjectState p) {
        return p.preScan().needsNoDpia() && p.dpia().current() == null;
    }

    private interface Reasons {
        void add(String reason, Object... args);
    }

    private static void dpiaIsAdoptedAndComplete(ProjectState p, Reasons shut) {
        if (p.preScan().needsNoDpia()) {
            if (p.preScan().conclusion() == NO_PERSONAL_DATA
                    && (p.dpia().content().sensors().stream().anyMatch(s -> s.personalData() != Answer.NO)
                            || p.dpia().content().processings().stream().anyMatch(Processing::personalData))) {
                shut.add("personal-data-after-all");
            }
        } else if (!p.dpia().isCurrentAdopted()) {
            shut.add(p.dpia().isStarted() ? "not-adopted" : "not-started");
        } else if (!p.dpia().adopted().findings().isEmpty()) {
            shut.add("adopted-with-findings", String.join(", ", p.dpia().adopted().findings()));
        } else {
            Completeness.gaps(p.dpia().content()).stream()
                    .map(gap -> List.of(gap.key(), gap.name())).distinct()
                    .forEach(gap -> shut.add("incomplete." + gap.get(0), gap.get(1)));
        }
    }

    private static void fgAdvisedOnThisVersion(ProjectState p, Reasons shut) {
        if (isWithoutDpia(p)) {
            return;
        }
        DpiaState.Version version = p.dpia().current();
        if (version == null) {
            shut.add(p.fg().advice() == null ? "no-version" : "stale", lastLabel(p));
        } else if (!p.fg().advisedOn(version) && !p.fg().confirmedOn(version)) {
            shut.add("no-advice", version.label());
        }
    }

    private static void fgAdviceIsAnswered(ProjectState p, Reasons shut) {
        DpiaState.Version version = p.dpia().current();
        boolean confirmed = p.fg().confirmedOn(version);
        if (!confirmed && !p.fg().advisedOn(version)) {
            return;
        }
        FgCommand.Advice advice = p.fg().advice().advice();
        if (!advice.needsResponse() || confirmed && !advice.isNegative()) {
            return;
        }
        FgEvent.FgAdviceResponseRecorded response = p.fg().response();
        if (response == null) {
            shut.add("no-response", version.label());
            return;
        }
        for (FgCommand.Point point : p.fg().advice().points()) {
            if (response.responses().stream().noneMatch(r -> r.subject().equals(point.subject()))) {
                shut.add("point-unanswered", point.subject());
            }
        }
    }

    private static void highResidualRiskWentToTheAp(ProjectState p, Reasons shut) {
        PriorConsultationState ap = p.priorConsultation();
        boolean high = p.dpia().content().highestResidualRisk() == Level.HIGH;
        if (ap.isPending()) {
            shut.add(ap.unclear() != null ? "unclear" : ap.isExpired() ? "silence" : "pending");
        } else if (ap.advice() == null) {
            // A request that was taken back keeps the gate shut for the version it was about, not for a milder one.
            if (ap.isRefused()) {
                shut.add("refrain");
            } else if (high || ap.isWithdrawnFor(versionOrDraft(p))) {
                shut.add("not-consulted");
            }
        } else if (!ap.advice().outcome().permits()) {
            shut.add(ap.advice().outcome().refuses() ? "refrain" : "not-handled");
        } else if (high && !ap.covers(versionOrDraft(p))) {
            shut.add("other-version");
        }
        if (ap.advice() != null && !ap.isPending()) {
            ap.advice().measures().stream()
                    .filter(measure -> !p.measures().isVerified(measure))
                    .forEach(measure -> shut.add("ap-measure", measure));
        }
    }

    private static DpiaState.Version versionOrDraft(ProjectState p) {
        DpiaState.Version current = p.dpia().current();
        return current != null ? current : new DpiaState.Version("", p.dpia().content().hash(), p.dpia().content(), null);
    }

    private static void peopleWereAsked(ProjectState p, Reasons shut) {
        if (!isWithoutDpia(p) && !p.views().isSettled()) {
            shut.add(switch (p.views().phase()) {
                case OPEN -> "open";
                case WAIVER_PROPOSED -> "waiver-not-approved";
                default -> "not-asked";
            });
        }
    }

    private static void responsibilitiesAreClear(ProjectState p, LocalDate today, Reasons shut) {
        if (p.preScan().conclusion() == NO_PERSONAL_DATA) {
            return;
        }
        List<Party> parties = p.dpia().content().parties();
        List<Responsibility> cells = p.dpia().content().responsibilities();
        if (parties.stream().noneMatch(Party::isController)) {
            shut.add("no-controller");
        }
        if (cells.isEmpty()) {
            shut.add("no-answers");
        }
        for (Processing processing : p.dpia().content().processings()) {
            long answers = cells.stream().filter(c -> c.processing().equals(processing.name())).count();
            if (processing.personalData() && answers != 1) {
                shut.add("not-one-answer", processing.name());
            }
        }
        cells.stream().filter(c -> !c.isComplete()).forEach(c -> shut.add("empty-cell", c.processing()));
        parties.stream()
                .filter(party -> party.needsAgreement() && !p.dpia().isBound(party, today))
                .forEach(party -> shut.add("no-agreement", party.name()));
    }

    private static void inventoryIsComplete(ProjectState p, Reasons shut) {
        if (!p.preScan().needsNoDpia() || p.dpia().isStarted()) {
            inventoryGaps(p, shut);
        }
    }

    private static void inventoryGaps(ProjectState p, Reasons shut) {
        List<Sensor> sensors = p.dpia().content().sensors();
        boolean devices = p.kind() == IdeaCommand.Kind.SENSOR || p.kind() == IdeaCommand.Kind.CAMERA;
        if (sensors.isEmpty() && (devices || p.dpia().revision(Section.SENSORS) == 0)) {
            shut.add("empty");
        }
        List<String> processings = p.dpia().content().processings().stream().map(Processing::name).toList();
        for (Sensor sensor : sensors) {
            if (sensor.personalData() == Answer.UNKNOWN) {
                shut.add("personal-data-unknown", sensor.id());
            }
            if (sensor.processings().isEmpty() || !processings.containsAll(sensor.processings())) {
                shut.add("no-processing", sensor.id());
            }
            sensor.missing().forEach(field -> shut.add("missing." + field, sensor.id()));
        }
    }

    private static void securityWasReviewed(ProjectState p, Reasons shut) {
        if (p.preScan().needsNoDpia()) {
            return;
        }
        DpiaState.Version version = p.dpia().current();
        SecurityEvent.SecurityReviewCompleted review = p.securityReview();
        if (review == null) {
            shut.add("no-review");
        } else if (version == null || !review.version().equals(version.label()) || !review.hash().equals(version.hash())) {
            shut.add("stale", review.version());
        } else if (review.verdict() == SecurityCommand.Verdict.NOT_APPROVED) {
            shut.add("not-approved", review.version());
        }
    }

    private static void councilIsInvolved(ProjectState p, Reasons shut) {
        boolean departed = p.fg().response() != null && p.fg().response().departed();
        boolean atLeastInform = departed || p.dpia().content().highestResidualRisk() == Level.HIGH;
        if (p.council().involvement() == null) {
            shut.add("not-determined");
        } else if (p.council().isFrameworkRejected()) {
            shut.add("framework-rejected");
        } else if (p.council().needsAnswer()) {
            shut.add("unanswered");
        } else if (!p.council().isFulfilled()) {
            shut.add("not-fulfilled." + p.council().involvement().name());
        } else if (atLeastInform && !p.council().isFulfilled(Involvement.INFORMATION_LETTER)) {
            // The table was asked before the risk became high or the decider departed from the FG.
            shut.add("not-fulfilled." + Involvement.INFORMATION_LETTER.name());
        }
    }

    private static void measuresAreVerified(ProjectState p, Reasons shut) {
        for (Measure measure : p.dpia().content().measures()) {
            if (measure.beforeGoLive() && !p.measures().isVerified(measure.id())) {
                shut.add(p.measures().progress(measure.id()).name(), measure.id(), measure.description());
            }
        }
    }

    private static void publicIsInformed(ProjectState p, Reasons shut) {
        if (p.preScan().conclusion() == NO_PERSONAL_DATA) {
            return;
        }
        for (Register register : Register.values()) {
            if (!p.use().published().contains(register)) {
                shut.add(register.name());
            }
        }
    }

    private static void reassessmentIsInTime(ProjectState p, LocalDate today, Reasons shut) {
        LocalDate due = p.reassessment().dueOn();
        LocalDate extended = p.reassessment().extendedUntil();
        if (due != null && ReassessmentTerm.beyondGrace(due, today) && (extended == null || today.isAfter(extended))) {
            shut.add("overdue", due, ReassessmentTerm.overdueDays(due, today));
        }
    }

    private static void noUnassessedChange(ProjectState p, Reasons shut) {
        if (p.use().changeNeedsVersion()) {
            shut.add("material", p.use().changes());
        }
    }

    private static void prohibitedDataAreExcepted(ProjectState p, Reasons shut) {
        if (!isWithoutDpia(p)) {
            prohibitedData(p, shut);
        }
    }

    private static void prohibitedData(ProjectState p, Reasons shut) {
        for (DataItem item : p.dpia().content().personalData()) {
            if (item.biometricIdentification()) {
                shut.add("biometric", item.name());
            } else if (item.type().isProhibitedUnlessExcepted()
                    && (item.exception() == null || item.exception().isBlank())) {
                shut.add("no-exception", item.name());
            }
        }
    }

    private static void necessityIsShown(ProjectState p, Reasons shut) {
        if (isWithoutDpia(p)) {
            return;
        }
        if (p.dpia().content().necessity() == null && p.dpia().content().followsMovements()) {
            shut.add("no-test");
        }
        shortcomings(p, shut);
    }

    /** Why a test is not passed; nothing for one that is passed and for none. */
    private static void shortcomings(ProjectState p, Reasons shut) {
        NecessityTest test = p.dpia().content().necessity();
        if (test == null || test.isPassed()) {
            return;
        }
        if (!test.necessary()) {
            shut.add("not-necessary");
        }
        if (!test.effective()) {
            shut.add("not-effective");
        }
        if (!test.proportionate()) {
            shut.add("not-proportionate");
        }
        if (test.alternatives().isEmpty()) {
            shut.add("no-alternative");
        }
        test.alternatives().stream().filter(NecessityTest.Alternative::isOpen)
                .forEach(alternative -> shut.add("alternative-open", alternative.name()));
    }

    private static String lastLabel(ProjectState p) {
        List<DpiaState.Version> versions = p.dpia().versions();
        return versions.isEmpty() ? "" : versions.get(versions.size() - 1).label();
    }
}
