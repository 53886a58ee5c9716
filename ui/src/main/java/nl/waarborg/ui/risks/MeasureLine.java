package nl.waarborg.ui.risks;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.project.MeasuresState.Progress;
import nl.waarborg.ui.project.PersonNames;
import nl.waarborg.ui.risks.RiskHistory.Deed;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.workflow.log.RecordedEvent;

/**
 * One measure of the action plan.
 *
 * @param risks     the codes of the risks that it lowers
 * @param progress  how far it is
 * @param late      whether it should have been in place by today and is not verified
 * @param checkedBy who checked it, or null
 */
public record MeasureLine(
        Measure measure, List<String> risks, Progress progress, boolean late, String evidence, LocalDate carriedOutOn,
        String checkedBy, LocalDate checkedOn, String finding) {

    /** The measures of a project on a day. */
    static List<MeasureLine> of(Texts t, RiskHistory history, LocalDate today) {
        Dpia dpia = history.dpia();
        return dpia.measures().stream().map(measure -> {
            Progress progress = history.state().measures().progress(measure.id());
            Deed deed = history.deed(measure.id());
            boolean late = measure.dueOn() != null && measure.dueOn().isBefore(today) && progress != Progress.VERIFIED;
            return new MeasureLine(
                    measure, dpia.risks().stream().filter(risk -> risk.measures().contains(measure.id())).map(Risk::id).toList(),
                    progress, late, deed.evidence(), deed.carriedOutOn(), who(t, deed.checked()), deed.checkedOn(), deed.finding());
        }).toList();
    }

    private static String who(Texts t, RecordedEvent recorded) {
        return recorded == null ? null : PersonNames.of(
                t, recorded.by().actor().issuer(), recorded.by().actor().subject(), recorded.by().capacity());
    }
}
