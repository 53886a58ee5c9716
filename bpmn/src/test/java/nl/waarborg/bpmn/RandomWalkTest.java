package nl.waarborg.bpmn;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.AdoptionCommand;
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.GoLiveCommand;
import nl.waarborg.domain.project.MeasureCommand.Finding;
import nl.waarborg.domain.project.PreScanCommand.Need;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.ReassessmentCommand;
import nl.waarborg.domain.project.Refusal;
import nl.waarborg.domain.project.SecurityCommand;
import nl.waarborg.domain.risk.Level;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * People who answer anything at random: whatever they do, there is always somebody who can do something next, and what
 * the model asks is something that the rules allow. Repeat one walk with {@code -Dwaarborg.seed=}.
 */
class RandomWalkTest {

    private static final int WALKS = 15;
    private static final int STEPS = 50;

    private record Option(String element, Function<Walk, ProjectCommand> command) {}

    private static final Map<String, List<Function<Walk, ProjectCommand>>> ANSWERS = Map.ofEntries(
            entry("pre-scan", List.of(w -> Papers.preScan(w, Answer.UNKNOWN), w -> Papers.preScan(w, Answer.YES),
                    w -> Papers.preScan(w, Answer.UNKNOWN), w -> Papers.preScan(w, Answer.NO))),
            entry("advise-dpia-need", List.of(w -> Papers.fgOnNeed(w, Need.DPIA_NEEDED))),
            entry("decide-dpia-need", List.of(
                    w -> Papers.decideNeed(w, Need.DPIA_NEEDED), w -> Papers.decideNeed(w, Need.DPIA_NOT_NEEDED))),
            entry("no-personal-data", List.of(Papers::noPersonalData)),
            entry("draft-dpia", List.of(w -> written(w, Level.LOW), w -> written(w, Level.HIGH))),
            entry("plan-views", List.of(Papers::askPeople, Papers::askNobody)),
            entry("close-views", List.of(w -> Papers.closeViews(w.days(21)))),
            entry("decide-waiver", List.of(w -> Papers.decideWaiver(w, true), w -> Papers.decideWaiver(w, false))),
            entry("security-review", each(SecurityCommand.Verdict.values(), Papers::security)),
            entry("fg-advice", each(FgCommand.Advice.values(), Papers::advice)),
            entry("fg-capacity", List.of(w -> Papers.step(w, "fg-capacity"))),
            entry("fg-information", List.of(Papers::informFg)),
            entry("handle-advice", each(FgCommand.Next.values(), Papers::handle)),
            entry("respond-fg-advice", List.of(Papers::respond)),
            entry("decide-dpia", each(AdoptionCommand.Decision.values(), Papers::decideDpia)),
            entry("determine-council", each(CouncilCommand.Involvement.values(), Papers::council)),
            entry("inform-council", List.of(Papers::informCouncil)),
            entry("ask-council", List.of(Papers::askCouncil)),
            entry("record-council-views", each(CouncilCommand.Outcome.values(), Papers::councilSays)),
            entry("answer-council", List.of(Papers::answerCouncil)),
            entry("record-framework", List.of(w -> Papers.framework(w, true), w -> Papers.framework(w, false))),
            entry("prepare-consultation", List.of(Papers::prepareAp)),
            entry("submit-consultation", List.of(Papers::submitAp)),
            entry("confirm-receipt", List.of(Papers::apReceived)),
            entry("record-message", List.of(
                    w -> Papers.apWrites(w, PriorConsultationCommand.Message.EXTENSION),
                    w -> Papers.apWrites(w, PriorConsultationCommand.Message.INFORMATION_REQUEST),
                    w -> Papers.apAdvises(w.days(70), PriorConsultationCommand.Outcome.ADVICE_WITH_MEASURES),
                    w -> Papers.apAdvises(w, PriorConsultationCommand.Outcome.ADVICE_TO_REFRAIN),
                    w -> Papers.apAdvises(w, PriorConsultationCommand.Outcome.NO_ADVICE_NEEDED),
                    w -> Papers.apAdvises(w, PriorConsultationCommand.Outcome.INADMISSIBLE))),
            entry("answer-ap", List.of(w -> Papers.answerAp(w.days(5)))),
            entry("contact-ap", List.of(w -> Papers.step(w, "contact-ap"))),
            entry("decide-go-live", Stream.concat(each(GoLiveCommand.Decision.values(), Papers::decideGo).stream(),
                    Stream.of(w -> Papers.goUntil(w, w.today().plusDays(200)))).toList()),
            entry("implement-measures", List.of(Papers::implement, Papers::implementNothing)),
            entry("verify-measures", List.of(
                    w -> Papers.verify(w, Finding.VERIFIED), w -> Papers.verify(w, Finding.FAILED), Papers::verifyNothing)),
            entry("publish", List.of(Papers::publish)),
            entry("tell-neighbours", List.of(w -> Papers.step(w, "tell-neighbours"))),
            entry("start-processing", List.of(Papers::start)),
            entry("start-reassessment", List.of(Papers::startReassessment, w -> Papers.startReassessment(w.days(95)))),
            entry("plan-reassessment", List.of(w -> Papers.planReassessment(w, true), w -> Papers.planReassessment(w, false))),
            entry("conclude-reassessment", each(ReassessmentCommand.Outcome.values(), Papers::conclude)),
            entry("resume-processing", List.of(Papers::resume)),
            entry("classify-change", List.of(w -> Papers.classify(w, true), w -> Papers.classify(w, false))),
            entry("settle-change", List.of(w -> Papers.settle(w, true), w -> Papers.settle(w, false))),
            entry("stop-processing", List.of(Papers::end)),
            entry("decide-unassessed", List.of(w -> Papers.decideUnassessed(w, true), w -> Papers.decideUnassessed(w, false))),
            entry("confirm-deletion", List.of(Papers::confirmDeletion)),
            entry("close-project", List.of(Papers::close)));

    @Test
    void peopleKnowAnAnswerToEveryTaskOfTheModels() {
        assertEquals(Drawn.all(UserTask.class).map(UserTask::getId).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(ANSWERS.keySet()));
    }

    @Test
    void somebodyCanAlwaysDoSomethingNext() {
        Long one = Long.getLong("waarborg.seed");
        Set<String> done = new TreeSet<>();
        for (long seed = one == null ? 1 : one; seed <= (one == null ? WALKS : one); seed++) {
            walk(seed, done);
        }
        assertTrue(one != null || done.size() > 35, "random people came no further than " + done);
    }

    private static void walk(long seed, Set<String> done) {
        goOn(begin(seed), new Random(seed), STEPS, done, "-Dwaarborg.seed=" + seed, w -> { });
    }

    /** Every fifth project brings in an old DPIA, and every fifth already runs without one. */
    static Walk begin(long seed) {
        Walk w = seed % 5 == 0 ? Walk.fromNothing() : Walk.begins();
        if (seed % 5 == 0) {
            w.gives(Papers.legacy(w));
        }
        if (seed % 5 == 1) {
            w.gives(Papers.reportUnassessed(w));
        }
        return w;
    }

    /** Lets random people do so many things, with something else between them. */
    static void goOn(Walk w, Random random, int steps, Set<String> done, String name, Consumer<Walk> between) {
        List<String> path = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            between.accept(w);
            if (w.ended()) {
                return;
            }
            if (w.open().isEmpty()) {
                path.add(somethingInUse(w, random));
                continue;
            }
            String did = doSomething(w, random, path);
            if (did == null && lookAgain(w)) {
                did = "(looked at again)";
            }
            assertTrue(did != null, name + " is stuck at " + w.open() + " after " + path);
            path.add(did);
            done.add(did);
        }
    }

    private static String doSomething(Walk w, Random random, List<String> path) {
        List<Option> options = new ArrayList<>();
        for (String element : w.open()) {
            ANSWERS.get(element).forEach(command -> options.add(new Option(element, command)));
        }
        Collections.shuffle(options, random);
        for (Option option : options) {
            try {
                w.does(option.element(), option.command().apply(w));
                return option.element();
            } catch (Refusal refused) {
                path.add(option.element() + " refused: " + refused.key());
            }
        }
        return null;
    }

    /** What waits behind a shut gate in use, such as resuming, is helped by looking again. */
    private static boolean lookAgain(Walk w) {
        try {
            w.gives(Papers.startReassessment(w));
            return true;
        } catch (Refusal notInUse) {
            return false;
        }
    }

    private static String somethingInUse(Walk w, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> w.days(3 * 366);
            case 1 -> w.gives(Papers.startReassessment(w));
            case 2 -> w.gives(Papers.pause(w));
            case 3 -> w.gives(Papers.reportChange(w));
            default -> w.gives(Papers.end(w));
        }
        return "(in use)";
    }

    private static ProjectCommand written(Walk w, Level residual) {
        Papers.write(w, residual);
        return Papers.submit(w);
    }

    private static <T> List<Function<Walk, ProjectCommand>> each(
            T[] values, java.util.function.BiFunction<Walk, T, ProjectCommand> paper) {
        return java.util.Arrays.stream(values)
                .map(value -> (Function<Walk, ProjectCommand>) w -> paper.apply(w, value)).toList();
    }
}
