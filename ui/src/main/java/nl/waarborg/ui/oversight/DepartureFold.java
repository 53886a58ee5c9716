package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.project.AdoptionEvent;
import nl.waarborg.domain.project.FgCommand.Point;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.ProjectEvent;
import nl.waarborg.ui.oversight.CaseView.Act;
import nl.waarborg.ui.oversight.CaseView.Departed;
import nl.waarborg.ui.texts.Words;

/**
 * Where a decider departed from the FG: each point that was not followed, and each DPIA that was adopted over a negative
 * advice nobody departed from in so many words (which only history from before this software can hold).
 */
final class DepartureFold {

    private final List<Departed> departures = new ArrayList<>();
    private FgEvent.FgAdviceIssued advice;
    private LocalDate advisedOn;
    private long advisedSeq;
    private boolean settled;
    private int answered;

    void take(ProjectEvent event, Act act) {
        if (event instanceof FgEvent.FgAdviceIssued e) {
            advice = e;
            advisedOn = act.on();
            advisedSeq = act.seq();
            settled = false;
            answered = departures.size();
        } else if (event instanceof FgEvent.FgConditionsConfirmed) {
            settled = true;
        } else if (event instanceof FgEvent.FgAdviceResponseRecorded e && advice != null) {
            answer(e, act);
        } else if (event instanceof AdoptionEvent.DpiaAdopted e && advice != null) {
            adopt(e, act);
        } else if (event instanceof FgEvent.FgPostscriptAdded e) {
            for (int i = answered; i < departures.size(); i++) {
                departures.set(i, departures.get(i).with(e.postscript()));
            }
        }
    }

    private void answer(FgEvent.FgAdviceResponseRecorded response, Act act) {
        answered = departures.size();
        response.responses().stream().filter(point -> point.reaction() != Reaction.ADOPTED).forEach(point ->
                departures.add(departed(
                        point.subject(), said(point.subject()), Words.path(point.reaction()), point.motivation(), act)));
        settled |= response.departed();
    }

    private void adopt(AdoptionEvent.DpiaAdopted adopted, Act act) {
        boolean same = adopted.version().equals(advice.version()) && adopted.hash().equals(advice.hash());
        if (same && advice.advice().isNegative() && !settled) {
            answered = departures.size();
            departures.add(departed(null, advice.motivation(), null, null, act));
            settled = true;
        }
    }

    private Departed departed(String point, String said, String reaction, String motive, Act act) {
        return new Departed(
                advice.version(), Words.path(advice.advice()), advisedOn, advisedSeq, point, said, reaction, motive, null, act);
    }

    private String said(String subject) {
        return advice.points().stream().filter(point -> point.subject().equals(subject)).map(Point::advice).findFirst()
                .orElse(null);
    }

    List<Departed> departures() {
        return List.copyOf(departures);
    }
}
