package nl.waarborg.domain.dpia;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.domain.risk.Level;

/**
 * The content of a DPIA: the sections that gates read, and the answers to what its model asks besides. Immutable; its
 * {@link #hash()} is what FG advice, security review, adoption and prior consultation are bound to.
 *
 * @param model name of the model it is written in, null for one from before models and for an imported one
 * @param paragraphs the answers to the model's own questions, ordered by paragraph id
 */
public record Dpia(
        String proposal,
        List<Processing> processings,
        List<DataItem> personalData,
        List<Sensor> sensors,
        List<Party> parties,
        List<Responsibility> responsibilities,
        List<Risk> risks,
        List<Measure> measures,
        NecessityTest necessity,
        @AddedLater String model,
        @AddedLater List<ParagraphAnswers> paragraphs) {

    /** The sections, each revised as a whole. */
    public enum Section {
        PROPOSAL,
        PROCESSINGS,
        PERSONAL_DATA,
        SENSORS,
        PARTIES,
        RESPONSIBILITIES,
        RISKS,
        MEASURES,
        NECESSITY
    }

    /** A DPIA in which nothing has been written yet. */
    public static final Dpia BLANK = new Dpia(
            "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of());

    public Dpia {
        processings = List.copyOf(processings);
        personalData = List.copyOf(personalData);
        sensors = List.copyOf(sensors);
        parties = List.copyOf(parties);
        responsibilities = List.copyOf(responsibilities);
        risks = List.copyOf(risks);
        measures = List.copyOf(measures);
        paragraphs = paragraphs == null ? List.of() : List.copyOf(paragraphs);
    }

    /** SHA-256 in lower-case hex over the whole content; the same content gives the same hash on every machine. */
    public String hash() {
        return ContentHash.of(this);
    }

    /** The highest level before measures, LOW when no risk is described. */
    public Level highestInherentRisk() {
        return risks.stream().map(Risk::inherentLevel).reduce(Level.LOW, Level::max);
    }

    /** The highest level after measures, LOW when no risk is described. */
    public Level highestResidualRisk() {
        return risks.stream().map(this::residualLevel).reduce(Level.LOW, Level::max);
    }

    /** The level of a risk after measures: before them as long as one that should lower it is only proposed (SPEC A.6). */
    public Level residualLevel(Risk risk) {
        Level measured = risk.levelOnceMeasured();
        boolean promised = measures.stream()
                .filter(measure -> risk.measures().contains(measure.id())).allMatch(Measure::isCommitted);
        return promised ? measured : measured.max(risk.inherentLevel());
    }

    /** Whether any sensor can follow people or the test says that they are followed (SPEC A.11). */
    public boolean followsMovements() {
        return sensors.stream().anyMatch(Sensor::follows)
                || necessity != null && necessity.tracking().compareTo(NecessityTest.Tracking.COUNTING) > 0;
    }

    public Dpia withProposal(String text) {
        return new Dpia(text, processings, personalData, sensors, parties, responsibilities, risks, measures, necessity, model, paragraphs);
    }

    public Dpia withProcessings(List<Processing> rows) {
        return new Dpia(proposal, rows, personalData, sensors, parties, responsibilities, risks, measures, necessity, model, paragraphs);
    }

    public Dpia withPersonalData(List<DataItem> rows) {
        return new Dpia(proposal, processings, rows, sensors, parties, responsibilities, risks, measures, necessity, model, paragraphs);
    }

    public Dpia withSensors(List<Sensor> rows) {
        return new Dpia(proposal, processings, personalData, rows, parties, responsibilities, risks, measures, necessity, model, paragraphs);
    }

    public Dpia withParties(List<Party> rows) {
        return new Dpia(proposal, processings, personalData, sensors, rows, responsibilities, risks, measures, necessity, model, paragraphs);
    }

    public Dpia withResponsibilities(List<Responsibility> rows) {
        return new Dpia(proposal, processings, personalData, sensors, parties, rows, risks, measures, necessity, model, paragraphs);
    }

    public Dpia withRisks(List<Risk> rows) {
        return new Dpia(proposal, processings, personalData, sensors, parties, responsibilities, rows, measures, necessity, model, paragraphs);
    }

    public Dpia withMeasures(List<Measure> rows) {
        return new Dpia(proposal, processings, personalData, sensors, parties, responsibilities, risks, rows, necessity, model, paragraphs);
    }

    public Dpia withNecessity(NecessityTest test) {
        return new Dpia(proposal, processings, personalData, sensors, parties, responsibilities, risks, measures, test, model, paragraphs);
    }

    public Dpia withModel(String name) {
        return new Dpia(proposal, processings, personalData, sensors, parties, responsibilities, risks, measures, necessity,
                name, paragraphs);
    }

    /** This content with other answers in one paragraph; without answers the paragraph is left out. */
    public Dpia withParagraph(ParagraphAnswers answers) {
        List<ParagraphAnswers> others = Stream.concat(
                        paragraphs.stream().filter(known -> !known.paragraph().equals(answers.paragraph())),
                        answers.given().isEmpty() ? Stream.empty() : Stream.of(answers))
                .sorted(Comparator.comparing(ParagraphAnswers::paragraph)).toList();
        return new Dpia(proposal, processings, personalData, sensors, parties, responsibilities, risks, measures, necessity,
                model, others);
    }

    /** The answers in a paragraph, none when nothing was answered. */
    public ParagraphAnswers answers(String paragraph) {
        return paragraphs.stream().filter(known -> known.paragraph().equals(paragraph)).findFirst()
                .orElse(new ParagraphAnswers(paragraph, List.of()));
    }
}
