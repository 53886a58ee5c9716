package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.ModelGaps;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.risk.Level;

/** The computable part of the completeness rule of SPEC A.2, each gap with the field that closes it. */
public final class Completeness {

    /**
     * Something that is missing.
     *
     * @param key what is missing
     * @param name of which row, or of which paragraph for an open question of the model; empty for a whole section
     * @param paragraph id of the paragraph in which it is written, empty when the model has none
     * @param place the field in that paragraph, as in {@code risks[2].measures}
     * @param open the question of the model, null for a gap in a typed section
     */
    public record Gap(String key, String name, String paragraph, String place, ModelGaps.Open open) {}

    private final Dpia dpia;
    private final DpiaModel model;
    private final List<Gap> gaps = new ArrayList<>();

    private Completeness(Dpia dpia) {
        this.dpia = dpia;
        this.model = DpiaModels.of(dpia.model());
    }

    /** What a DPIA still lacks; empty when it is complete. A DPIA that names no model is asked no questions of one. */
    public static List<Gap> gaps(Dpia dpia) {
        Completeness completeness = new Completeness(dpia);
        completeness.sections();
        completeness.processings();
        completeness.personalData();
        completeness.risks();
        completeness.questions();
        return completeness.gaps;
    }

    /**
     * The cells of the responsibility matrix that nobody filled in (art. 26, 28 and 33; gate G07): they may be open when the
     * FG is asked, and are shown then.
     */
    public static List<Gap> openCells(Dpia dpia) {
        Completeness completeness = new Completeness(dpia);
        completeness.responsibilities();
        return completeness.gaps;
    }

    private void sections() {
        if (dpia.proposal().isBlank()) {
            add(new Gap("proposal", "", in(Section.PROPOSAL, "proposal"), "proposal", null));
        }
        if (dpia.processings().isEmpty()) {
            add(new Gap("processings", "", in(Section.PROCESSINGS, "name"), "processings", null));
        }
        if (dpia.personalData().isEmpty()) {
            add(new Gap("personal-data", "", in(Section.PERSONAL_DATA, "name"), "personalData", null));
        }
        if (dpia.parties().stream().noneMatch(Party::isController)) {
            add(new Gap("controller", "", in(Section.PARTIES, "roles"), "parties", null));
        }
        if (dpia.risks().isEmpty()) {
            add(new Gap("risks", "", in(Section.RISKS, "id"), "risks", null));
        }
        if (dpia.necessity() == null) {
            add(new Gap("necessity", "", in(Section.NECESSITY, ""), "test", null));
        }
    }

    private void processings() {
        int row = 0;
        for (Processing processing : dpia.processings()) {
            String place = "processings[" + row++ + "].";
            if (isBlank(processing.purpose())) {
                add(new Gap("processing-without-purpose", processing.name(), in(Section.PROCESSINGS, "purpose"),
                        place + "purpose", null));
            }
            if (processing.legalGround() == null) {
                add(new Gap("processing-without-ground", processing.name(), in(Section.PROCESSINGS, "legalGround"),
                        place + "legalGround", null));
            } else if (isBlank(processing.legalGroundExplanation())) {
                add(new Gap("ground-without-explanation", processing.name(), in(Section.PROCESSINGS, "legalGroundExplanation"),
                        place + "legalGroundExplanation", null));
            }
            if (isBlank(processing.retention())) {
                add(new Gap("processing-without-retention", processing.name(), in(Section.PROCESSINGS, "retention"),
                        place + "retention", null));
            }
        }
    }

    private void personalData() {
        int row = 0;
        for (DataItem item : dpia.personalData()) {
            String place = "personalData[" + row++ + "].";
            if (isBlank(item.subjects())) {
                add(new Gap("data-without-subjects", item.name(), in(Section.PERSONAL_DATA, "subjects"), place + "subjects", null));
            }
            if (dpia.model() != null && isBlank(item.source())) {
                add(new Gap("data-without-source", item.name(), in(Section.PERSONAL_DATA, "source"), place + "source", null));
            }
            if (dpia.model() != null && isBlank(item.retention())) {
                add(new Gap("data-without-retention", item.name(), in(Section.PERSONAL_DATA, "retention"),
                        place + "retention", null));
            }
            if (dpia.model() != null && item.type() == DataItem.Type.SENSITIVE && isBlank(item.exception())) {
                add(new Gap("sensitive-unexplained", item.name(), in(Section.PERSONAL_DATA, "exception"),
                        place + "exception", null));
            }
        }
    }

    private void risks() {
        List<String> known = dpia.measures().stream().map(Measure::id).toList();
        int row = 0;
        for (Risk risk : dpia.risks()) {
            String place = "risks[" + row++ + "].";
            if (!risk.isAnswered()) {
                add(new Gap("risk-unanswered", risk.id(), in(Section.RISKS, "likelihood"), place + "likelihood", null));
            }
            if (!known.containsAll(risk.measures())) {
                add(new Gap("unknown-measure", risk.id(), in(Section.RISKS, "measures"), place + "measures", null));
            } else if (risk.inherentLevel() != Level.LOW && risk.measures().isEmpty() && isBlank(risk.residualReason())) {
                add(new Gap("risk-without-measure", risk.id(), in(Section.RISKS, "measures"), place + "measures", null));
            } else if (dpia.residualLevel(risk).compareTo(risk.inherentLevel()) > 0 && isBlank(risk.residualReason())) {
                add(new Gap("residual-above-inherent", risk.id(), in(Section.RISKS, "residualReason"),
                        place + "residualReason", null));
            }
        }
        row = 0;
        for (Measure measure : dpia.measures()) {
            String place = "measures[" + row++ + "].";
            if (isBlank(measure.owner())) {
                add(new Gap("measure-without-owner", measure.id(), in(Section.MEASURES, "owner"), place + "owner", null));
            }
            if (dpia.model() != null && measure.kind() == null) {
                add(new Gap("measure-without-kind", measure.id(), in(Section.MEASURES, "kind"), place + "kind", null));
            }
            if (dpia.model() != null && measure.status() == null) {
                add(new Gap("measure-without-status", measure.id(), in(Section.MEASURES, "status"), place + "status", null));
            }
        }
    }

    private void questions() {
        if (dpia.model() == null) {
            return;
        }
        if (!model.name().equals(dpia.model())) {
            add(new Gap("unknown-model", dpia.model(), "", "", null));
            return;
        }
        ModelGaps.of(model, dpia).forEach(open ->
                add(new Gap("answer", open.paragraph().number(), open.paragraph().id(), open.place(), open)));
    }

    private void responsibilities() {
        List<Processing> asked = dpia.processings().stream().filter(Processing::personalData).toList();
        for (int row = 0; row < asked.size(); row++) {
            Processing processing = asked.get(row);
            Responsibility cells = dpia.responsibilities().stream()
                    .filter(cell -> cell.processing().equals(processing.name())).findFirst()
                    .orElse(new Responsibility(processing.name(), null, null, null, null, null));
            cell("controller", cells.controller(), processing, row);
            cell("accessRequests", cells.accessRequests(), processing, row);
            cell("breachReporter", cells.breachReporter(), processing, row);
            cell("controllerWarner", cells.controllerWarner(), processing, row);
            cell("hoursToWarn", cells.hoursToWarn() == null ? "" : "filled", processing, row);
        }
    }

    private void cell(String column, String answer, Processing processing, int row) {
        if (isBlank(answer)) {
            String key = "cell-" + column;
            add(new Gap(key, processing.name(), in(Section.RESPONSIBILITIES, column),
                    "responsibilities[" + row + "]." + column, null));
        }
    }

    private void add(Gap gap) {
        gaps.add(gap);
    }

    /** The paragraph in which a field is written; that of the whole section when the model does not single it out. */
    private String in(Section section, String field) {
        return Stream.of(field, "").flatMap(wanted -> model.of(section, wanted).stream()).findFirst().map(Paragraph::id).orElse("");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
