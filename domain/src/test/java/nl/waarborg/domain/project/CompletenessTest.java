package nl.waarborg.domain.project;

import static nl.waarborg.domain.project.ProjectFixture.given;
import static nl.waarborg.domain.project.Samples.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest.Tracking;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Question;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.project.AdoptionCommand.Decision;
import nl.waarborg.domain.project.Completeness.Gap;
import nl.waarborg.domain.risk.Level;
import org.junit.jupiter.api.Test;

/** SPEC A.2: what a DPIA lacks is computed, each gap with the field that closes it. */
class CompletenessTest {

    private static final DpiaModel MODEL = DpiaModels.named("rijksmodel-3.0").orElseThrow();

    /** A draft of a day on which there is a model. */
    private static Story draft() {
        return Story.registered().on(MODEL.from()).then(Cast.LEADER, Samples.preScan()).draft(Level.LOW)
                .then(Cast.LEADER, Samples.askPeople(MODEL.from().minusDays(30)))
                .then(Cast.LEADER, Samples.closeViews(MODEL.from()));
    }

    private static Story full() {
        Story story = draft();
        FullAnswers.to(ID, story.state().dpia().content()).forEach(command -> story.then(Cast.OFFICER, command));
        return story;
    }

    private static Dpia content(Story story) {
        return story.state().dpia().content();
    }

    @Test
    void whoeverAnswersEverythingIsComplete() {
        assertEquals(List.of(), Completeness.gaps(content(full())));
        assertFalse(Completeness.gaps(content(draft())).isEmpty());
    }

    @Test
    void everyGapNamesAFieldOfItsParagraph() {
        List<Gap> gaps = new ArrayList<>(Completeness.gaps(Dpia.BLANK.withModel(MODEL.name())));
        gaps.addAll(Completeness.gaps(content(draft())));
        gaps.addAll(Completeness.gaps(broken()));
        gaps.addAll(Completeness.openCells(broken()));
        for (Gap gap : gaps) {
            Paragraph paragraph = MODEL.paragraph(gap.paragraph()).orElseThrow(() -> new AssertionError(gap.toString()));
            String field = gap.place().replaceAll("\\[\\d+]", "").replaceAll("^.*\\.", "");
            assertTrue(gap.open() == null ? paragraph.section() != null : asks(paragraph, field), gap::toString);
        }
    }

    private static boolean asks(Paragraph paragraph, String field) {
        return paragraph.questions().stream().flatMap(q -> Stream.concat(Stream.of(q), q.columns().stream()))
                .map(Question::id).anyMatch(field::equals);
    }

    private static Dpia broken() {
        return content(full())
                .withProcessings(List.of(new Processing("Tellen", "x", true, null, null, null, null),
                        new Processing("Tonen", "x", true, "Drukte", Processing.LegalGround.PUBLIC_TASK, " ", "")))
                .withPersonalData(List.of(new DataItem("beeld", DataItem.Type.SENSITIVE, null, null, null, null, false)))
                .withMeasures(List.of(new Measure("M9", "x", Measure.Kind.LEGAL, "", true)))
                .withResponsibilities(List.of(new Responsibility("Tellen", "Gemeente", "loket", null, null, null)));
    }

    @Test
    void everyRuleOfTheSpecificationIsCounted() {
        List<String> keys = Completeness.gaps(broken()).stream().map(Gap::key).distinct().toList();
        assertTrue(keys.containsAll(List.of("processing-without-purpose", "processing-without-ground",
                "ground-without-explanation", "processing-without-retention", "data-without-subjects", "data-without-source",
                "data-without-retention", "measure-without-status", "sensitive-unexplained",
                "measure-without-owner", "unknown-measure", "answer")), keys::toString);
        assertEquals(List.of("Tellen cell-breachReporter", "Tellen cell-controllerWarner", "Tellen cell-hoursToWarn",
                        "Tonen cell-controller", "Tonen cell-accessRequests", "Tonen cell-breachReporter",
                        "Tonen cell-controllerWarner", "Tonen cell-hoursToWarn"),
                Completeness.openCells(broken()).stream().map(gap -> gap.name() + " " + gap.key()).toList());
    }

    @Test
    void aSensorInPublicSpaceAsksForVisitorsOrAReason() {
        Dpia full = content(full());
        Dpia silent = without(full, "p2", "visitors");
        assertEquals(List.of("visitors"), places(silent));
        assertEquals(List.of(), places(silent.withSensors(List.of())).stream().filter("visitors"::equals).toList());
        Dpia denied = with(silent, "p2", new Given("visitors", List.of(Question.NO)));
        assertEquals(List.of("no-visitors"), places(denied));
        assertEquals(List.of(), places(with(denied, "p2", new Given("no-visitors", List.of("Het terrein is afgesloten.")))));
    }

    @Test
    void followingIsAskedAboutExactlyWhenASensorCanFollow() {
        Dpia counting = content(full());
        assertFalse(MODEL.asked(counting).stream().anyMatch(paragraph -> paragraph.id().equals("s3")));
        Dpia following = counting.withSensors(List.of(Samples.sensor("S1", Answer.YES, true, List.of("Tellen"))));
        assertTrue(places(following).contains("pseudonymisation"));
        assertTrue(places(counting.withNecessity(Samples.necessity(Tracking.FOLLOWING_OVER_DAYS, true))).contains("avoidable"));
    }

    @Test
    void aYesAsksForItsExplanation() {
        Dpia full = content(full());
        assertEquals(List.of("ai-how"), places(without(full, "p4", "ai-how")));
        assertEquals(List.of(), places(with(without(without(full, "p4", "ai-how"), "p4", "ai"), "p4",
                new Given("ai", List.of(Question.NO)))));
    }

    @Test
    void aNewProcessingIsAskedAboutInEveryTable() {
        Dpia full = content(full());
        List<Processing> two = new ArrayList<>(full.processings());
        two.add(new Processing("Tonen", "Tonen op een bord", true, "Drukte tonen", Processing.LegalGround.PUBLIC_TASK, "Wet", "uur"));
        assertEquals(List.of("locations[1].country", "locations[1].mechanism", "frameworks[1].framework", "frameworks[1].articles",
                "terms[1].term", "terms[1].reason", "purpose-limitation[1].first-purpose", "purpose-limitation[1].judgement"),
                places(full.withProcessings(two)));
        List<Processing> renumbered = List.of(two.get(1), two.get(0));
        assertTrue(places(full.withProcessings(renumbered)).contains("locations[0].country"));
        assertFalse(places(full.withProcessings(renumbered)).contains("locations[1].country"));
    }

    @Test
    void aModelThatIsNotKnownHereIsNoWayAround() {
        assertEquals(List.of("unknown-model"),
                Completeness.gaps(content(full()).withModel("eigen-model")).stream().map(Gap::key).toList());
    }

    @Test
    void anIncompleteVersionGoesToTheFgButIsNotAdopted() {
        Story advised = draft().then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE));
        given(advised).when(Cast.COLLEGE, Samples.onDpia(Decision.APPROVED)).refused("dpia.incomplete");
        given(advised).when(Cast.COLLEGE, Samples.onDpia(Decision.RETURNED)).happened(AdoptionEvent.DpiaReturned.class);
        Story complete = full().then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE));
        given(complete).when(Cast.COLLEGE, Samples.onDpia(Decision.APPROVED)).happened(AdoptionEvent.DpiaAdopted.class);
    }

    /** Old content under a new version escapes no question of the model, whether or not somebody wrote in it first. */
    @Test
    void contentFromBeforeTheModelComesUnderItWhenItIsPutToTheFgAgain() {
        ProjectCommand again = new DpiaCommand.SubmitDpia(ID, null, null);
        Story submitted = changing().then(Cast.OFFICER, again);
        DpiaEvent.DpiaSubmittedForFgAdvice event = (DpiaEvent.DpiaSubmittedForFgAdvice)
                submitted.told().get(submitted.told().size() - 1).event();
        assertEquals(MODEL.name(), event.model());
        assertEquals(content(submitted).hash(), event.hash());
        assertEquals(MODEL.name(), submitted.state().dpia().current().content().model());
        given(submitted.then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE)))
                .when(Cast.COLLEGE, Samples.onDpia(Decision.APPROVED)).refused("dpia.incomplete");
        Story told = changing().asTold();
        assertEquals(null, content(told.then(Cast.OFFICER, again)).model());
        Story opened = changing().then(Cast.OFFICER, new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null));
        assertEquals(MODEL.name(), content(opened).model());
        opened.then(Cast.OFFICER, again);
        assertEquals(null, ((DpiaEvent.DpiaSubmittedForFgAdvice) opened.told().get(opened.told().size() - 1).event()).model());
    }

    /** As on a node that was not yet brought up to date: nobody writes there, and nothing is put under an older model. */
    @Test
    void whereTheModelOfADpiaIsNotKnownNobodyWritesInIt() {
        By by = new By(Cast.LEADER, Role.PROJECT_LEADER, MODEL.from(), false);
        Story writing = Story.registered().on(MODEL.from()).then(Cast.LEADER, Samples.preScan())
                .happened(new DpiaEvent.DpiaStarted(ID, "0.1", "rijksmodel-9"), by);
        Story adopted = full().then(Cast.LEADER, new DpiaCommand.SubmitDpia(ID, null, null))
                .then(Cast.FG, Samples.advice(FgCommand.Advice.POSITIVE)).then(Cast.COLLEGE, Samples.onDpia(Decision.APPROVED))
                .happened(new DpiaEvent.DpiaStarted(ID, "1.1", "rijksmodel-9"), by)
                .happened(new DpiaEvent.DpiaSubmittedForFgAdvice(
                        ID, "1.1", "0".repeat(64), null, List.of(), Level.LOW, MODEL.from()), by);
        for (Story story : List.of(writing, adopted)) {
            for (ProjectCommand command : List.of(new DpiaCommand.StartDpia(ID), new DpiaCommand.SubmitDpia(ID, null, null),
                    new DpiaCommand.ReviseProposal(ID, Samples.PROPOSAL, null),
                    new DpiaCommand.ReviseParagraph(ID, "z1", List.of(), null))) {
                given(story).when(Cast.LEADER, command).refused("dpia.unknown-model");
            }
        }
    }

    /** Adopted before there was a model, looked at again since there is one. */
    private static Story changing() {
        return Story.changing().on(MODEL.from());
    }

    @Test
    void aParagraphIsWrittenInTheModelOfItsDraft() {
        DpiaCommand.ReviseParagraph answer = new DpiaCommand.ReviseParagraph(
                ID, "z1", List.of(new Given("summary", List.of("Tellen, niet volgen."))), 0);
        given(Story.registered().on(MODEL.from()).then(Cast.LEADER, Samples.preScan())).when(Cast.OFFICER, answer).events(
                new DpiaEvent.DpiaStarted(ID, "0.1", MODEL.name()), new DpiaEvent.ParagraphRevised(ID, "z1", answer.answers()));
        given(Story.preScanned()).when(Cast.OFFICER, answer).refused("dpia.no-paragraph");
        given(draft()).when(Cast.OFFICER, new DpiaCommand.ReviseParagraph(ID, "p99", List.of(), null)).refused("dpia.no-paragraph");
        given(draft().then(Cast.LEADER, answer)).when(Cast.OFFICER, answer).refused("someone-was-first");
        given(draft()).when(Cast.OFFICER, new DpiaCommand.ReviseParagraph(
                ID, "z1", List.of(new Given("samenvatting", List.of("x"))), null)).refused("not-well-formed");
    }

    private static List<String> places(Dpia dpia) {
        return Completeness.gaps(dpia).stream().map(Gap::place).toList();
    }

    private static Dpia without(Dpia dpia, String paragraph, String place) {
        return dpia.withParagraph(new ParagraphAnswers(paragraph,
                dpia.answers(paragraph).given().stream().filter(given -> !given.place().equals(place)).toList()));
    }

    private static Dpia with(Dpia dpia, String paragraph, Given answer) {
        List<Given> answers = new ArrayList<>(without(dpia, paragraph, answer.place()).answers(paragraph).given());
        answers.add(answer);
        return dpia.withParagraph(new ParagraphAnswers(paragraph, answers));
    }
}
