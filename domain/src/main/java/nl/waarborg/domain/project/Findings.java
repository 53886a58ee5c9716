package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Party.Agreement;

/** What stands in a case and deserves a word of whoever advises or decides, though it shuts no gate. */
public final class Findings {

    /**
     * One thing to look at.
     *
     * @param key what it is
     * @param name about whom or what
     */
    public record Finding(String key, String name) {}

    private Findings() {}

    /** What was found: in the order of the DPIA, then in that of the response to the FG. */
    public static List<Finding> of(ProjectState project) {
        List<Finding> findings = new ArrayList<>();
        project.dpia().content().parties().stream().filter(Party::needsAgreement).map(Party::name)
                .filter(party -> isBoundBeforeTheDpia(project, party))
                .forEach(party -> findings.add(new Finding("contract-before-dpia", party)));
        FgEvent.FgAdviceResponseRecorded response = project.fg().response();
        if (response != null) {
            // Here a departure without reasons is refused; what was told afterwards is recorded as it was.
            response.responses().stream().filter(one -> !FgDecisions.isMotivated(one))
                    .forEach(one -> findings.add(new Finding("departure-unmotivated", one.subject())));
        }
        List<String> sources = Sources.of(project.dpia().content().personalData().stream().map(DataItem::source));
        if (sources.size() > 1 && !isMatchingKnown(project)) {
            findings.add(new Finding("combined-sources", String.join(", ", sources)));
        }
        return findings;
    }

    /** Whether the pre-scan already counts the combining of data sets. */
    private static boolean isMatchingKnown(ProjectState project) {
        PreScanEvent.PreScanCompleted answers = project.preScan().answers();
        return answers != null && answers.wp248().contains(PreScanCommand.Wp248.MATCHING_DATASETS);
    }

    /** Signed before the DPIA was adopted, so that its outcome could not shape the contract (AVG 25, 35(1)). */
    private static boolean isBoundBeforeTheDpia(ProjectState project, String party) {
        LocalDate adopted = project.dpia().adopted() == null ? null : project.dpia().adopted().decidedOn();
        boolean recorded = project.dpia().agreements().stream().anyMatch(agreement ->
                agreement.party().equals(party) && (adopted == null || agreement.signedOn().isBefore(adopted)));
        return recorded || project.dpia().content().parties().stream().anyMatch(known -> known.name().equals(party)
                && known.agreement() == Agreement.SIGNED
                && (adopted == null || known.validFrom() == null || known.validFrom().isBefore(adopted)));
    }
}
