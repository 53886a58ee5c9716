package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;

/** The computable part of the completeness rule of SPEC A.2, as far as gates read it. */
public final class Completeness {

    /**
     * Something that is missing.
     *
     * @param key what is missing
     * @param name of which row, empty for a whole section
     */
    public record Gap(String key, String name) {}

    private Completeness() {}

    /** What a DPIA still lacks; empty when it is complete. */
    public static List<Gap> gaps(Dpia dpia) {
        List<Gap> gaps = new ArrayList<>();
        if (dpia.proposal().isBlank()) {
            gaps.add(new Gap("proposal", ""));
        }
        if (dpia.processings().isEmpty()) {
            gaps.add(new Gap("processings", ""));
        }
        if (dpia.personalData().isEmpty()) {
            gaps.add(new Gap("personal-data", ""));
        }
        if (dpia.parties().stream().noneMatch(Party::isController)) {
            gaps.add(new Gap("controller", ""));
        }
        if (dpia.risks().isEmpty()) {
            gaps.add(new Gap("risks", ""));
        }
        if (dpia.necessity() == null) {
            gaps.add(new Gap("necessity", ""));
        }
        List<String> known = dpia.measures().stream().map(Measure::id).toList();
        for (Risk risk : dpia.risks()) {
            if (!known.containsAll(risk.measures())) {
                gaps.add(new Gap("unknown-measure", risk.id()));
            } else if (risk.inherentLevel() != Level.LOW && risk.measures().isEmpty() && isBlank(risk.residualReason())) {
                gaps.add(new Gap("risk-without-measure", risk.id()));
            } else if (risk.residualLevel().compareTo(risk.inherentLevel()) > 0 && isBlank(risk.residualReason())) {
                gaps.add(new Gap("residual-above-inherent", risk.id()));
            }
        }
        return gaps;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
