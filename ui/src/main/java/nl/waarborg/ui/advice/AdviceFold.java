package nl.waarborg.ui.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.DpiaState;
import nl.waarborg.domain.project.FgCommand.PointResponse;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.ProjectState;
import nl.waarborg.ui.advice.Round.Exchange;
import nl.waarborg.ui.advice.Round.PointLine;
import nl.waarborg.ui.advice.Round.Said;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/** Lays the words of the FG and of the decider together, from the events of one project in order. */
public final class AdviceFold {

    /** What was gathered about one submitted version, up to one advice. */
    private static final class Gathered {
        private final String version;
        private final String hash;
        private FgEvent.FgAdviceIssued advice;
        private Said motivation;
        private FgEvent.FgAdviceResponseRecorded response;
        private Said confirmation;
        private boolean replaced;
        private final List<Said> postscripts = new ArrayList<>();
        private final List<Exchange> exchanges = new ArrayList<>();

        private Gathered(String version, String hash) {
            this.version = version;
            this.hash = hash;
        }
    }

    private final Texts t;
    private final ProjectState project = new ProjectState();
    private final List<Gathered> rounds = new ArrayList<>();
    private final List<Said> unsolicited = new ArrayList<>();

    private AdviceFold(Texts t) {
        this.t = t;
    }

    /** Folds the events of a project. */
    public static AdviceFold of(Texts t, List<RecordedEvent> events) {
        AdviceFold fold = new AdviceFold(t);
        events.forEach(event -> {
            fold.take(event);
            fold.project.evolve(event.event(), event.by());
        });
        return fold;
    }

    /** The project as it stands after the last event. */
    public ProjectState project() {
        return project;
    }

    /** What the FG said unasked, newest first. */
    public List<Said> unsolicited() {
        return newestFirst(unsolicited);
    }

    /** Every advice with what belongs to it, newest first. */
    public List<Round> rounds() {
        DpiaState.Version current = project.dpia().current();
        return newestFirst(rounds.stream()
                .filter(round -> round.advice != null || round.confirmation != null || !round.exchanges.isEmpty())
                .map(round -> round(round, current, !project.dpia().says(round.version, round.hash))).toList());
    }

    private static Round round(Gathered round, DpiaState.Version current, boolean stale) {
        boolean counts = current != null && current.label().equals(round.version) && current.hash().equals(round.hash);
        return new Round(round.version, counts, stale, round.replaced, round.advice == null ? null : round.advice.advice(),
                round.motivation, round.advice == null ? null : round.advice.monitoring(),
                round.advice != null && round.advice.priorConsultationNeeded(), points(round),
                round.response == null ? null : round.response.decidedOn(), List.copyOf(round.postscripts), round.confirmation,
                List.copyOf(round.exchanges));
    }

    private static List<PointLine> points(Gathered round) {
        List<PointResponse> responses = round.response == null ? List.of() : round.response.responses();
        List<PointLine> lines = new ArrayList<>();
        if (round.advice != null) {
            round.advice.points().forEach(point -> {
                Optional<PointResponse> answer = responses.stream()
                        .filter(response -> response.subject().equals(point.subject())).findFirst();
                lines.add(new PointLine(point.subject(), point.weight(), point.advice(),
                        answer.map(PointResponse::reaction).orElse(null), answer.map(PointResponse::motivation).orElse(null)));
            });
        }
        responses.stream().filter(response -> lines.stream().noneMatch(line -> line.subject().equals(response.subject())))
                .forEach(response -> lines.add(new PointLine(
                        response.subject(), null, null, response.reaction(), response.motivation())));
        return lines;
    }

    private void take(RecordedEvent recorded) {
        if (recorded.event() instanceof DpiaEvent.DpiaSubmittedForFgAdvice e) {
            rounds.add(new Gathered(e.version(), e.hash()));
        } else if (recorded.event() instanceof FgEvent.FgUnsolicitedAdviceIssued e) {
            unsolicited.add(said(recorded, e.advice()));
        } else if (recorded.event() instanceof FgEvent && !rounds.isEmpty()) {
            take(recorded, rounds.get(rounds.size() - 1));
        }
    }

    private void take(RecordedEvent recorded, Gathered latest) {
        if (recorded.event() instanceof FgEvent.FgInformationRequested e) {
            latest.exchanges.add(new Exchange(said(recorded, e.question()), null));
        } else if (recorded.event() instanceof FgEvent.FgInformationProvided e && !latest.exchanges.isEmpty()) {
            int last = latest.exchanges.size() - 1;
            latest.exchanges.set(last, new Exchange(latest.exchanges.get(last).question(), said(recorded, e.answer())));
        } else if (recorded.event() instanceof FgEvent.FgAdviceIssued e) {
            advise(recorded, e, latest);
        } else if (recorded.event() instanceof FgEvent.FgConditionsConfirmed e) {
            latest.confirmation = said(recorded, e.motivation());
        } else if (recorded.event() instanceof FgEvent.FgAdviceResponseRecorded e) {
            advised().ifPresent(round -> round.response = e);
        } else if (recorded.event() instanceof FgEvent.FgPostscriptAdded e) {
            advised().ifPresent(round -> round.postscripts.add(said(recorded, e.postscript())));
        }
    }

    /** A second advice on the same version stands beside the first, which no longer counts. */
    private void advise(RecordedEvent recorded, FgEvent.FgAdviceIssued e, Gathered latest) {
        Gathered round = latest;
        if (latest.advice != null) {
            latest.replaced = true;
            round = new Gathered(e.version(), e.hash());
            rounds.add(round);
        }
        round.advice = e;
        round.motivation = said(recorded, e.motivation());
    }

    private Optional<Gathered> advised() {
        return rounds.stream().filter(round -> round.advice != null).reduce((earlier, later) -> later);
    }

    private Said said(RecordedEvent recorded, String text) {
        LocalDate on = recorded.by().today();
        return new Said(PersonNames.of(
                t, recorded.by().actor().issuer(), recorded.by().actor().subject(), recorded.by().capacity()), on, text);
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }
}
