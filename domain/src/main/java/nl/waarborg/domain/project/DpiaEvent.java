package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.dpia.AddedLater;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.NecessityTest;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.dpia.Processing;
import nl.waarborg.domain.dpia.Responsibility;
import nl.waarborg.domain.dpia.Risk;
import nl.waarborg.domain.dpia.Sensor;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.risk.Level;

/** What was written in the DPIA. */
public sealed interface DpiaEvent extends ProjectEvent {

    /** DPIA gestart; {@code model} is the name of the model it is written in, null before there were models. */
    record DpiaStarted(String projectId, String version, String model) implements DpiaEvent {}

    /** Paragraaf beschreven: the answers to the model's own questions. */
    record ParagraphRevised(String projectId, String paragraph, List<Given> answers) implements DpiaEvent {}

    /** Voorstel beschreven. */
    record ProposalRevised(String projectId, String proposal) implements DpiaEvent {}

    /** Verwerkingen beschreven. */
    record ProcessingsRevised(String projectId, List<Processing> processings) implements DpiaEvent {}

    /** Persoonsgegevens beschreven. */
    record PersonalDataRevised(String projectId, List<DataItem> personalData) implements DpiaEvent {}

    /** Sensoren en camera's beschreven. */
    record SensorsRevised(String projectId, List<Sensor> sensors) implements DpiaEvent {}

    /** Partijen en overeenkomsten beschreven. */
    record PartiesRevised(String projectId, List<Party> parties) implements DpiaEvent {}

    /** Overeenkomst vastgelegd: signed, whatever the text of the DPIA says of it. */
    record AgreementRecorded(
            String projectId, String party, LocalDate signedOn, LocalDate validFrom, LocalDate validUntil, String document)
            implements DpiaEvent {

        /** Whether it covers a day. */
        boolean covers(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** Verantwoordelijkheden verdeeld. */
    record ResponsibilitiesRevised(String projectId, List<Responsibility> responsibilities) implements DpiaEvent {}

    /**
     * Risico's beoordeeld, met de tabel {@code table}; {@code tableHash} is the SHA-256 of that table, null from before
     * there was a choice of tables and where none was chosen.
     */
    record RisksAssessed(String projectId, List<Risk> risks, String table, @MayBeEmpty String tableHash) implements DpiaEvent {

        /** Risks assessed with the official matrix, without a choice. */
        public RisksAssessed(String projectId, List<Risk> risks, String table) {
            this(projectId, risks, table, null);
        }
    }

    /** Maatregelen voorgenomen. */
    record MeasuresPlanned(String projectId, List<Measure> measures) implements DpiaEvent {}

    /** Noodzaak en evenredigheid getoetst. */
    record NecessityTestRecorded(String projectId, NecessityTest test) implements DpiaEvent {}

    /**
     * DPIA aan de FG voorgelegd; {@code openPoints} are the processings of which a responsibility cell is still empty, and
     * {@code adviceDueOn} is the last day of the FG's term as it stands. {@code model} names the model that the content
     * came under because it was put to the FG again without a draft being opened in it, else null.
     */
    record DpiaSubmittedForFgAdvice(
            String projectId, String version, String hash, String remarks, List<String> openPoints,
            Level highestResidualRisk, @AddedLater LocalDate adviceDueOn, @MayBeEmpty String model) implements DpiaEvent {

        /** A draft that was opened in its model, or in none. */
        public DpiaSubmittedForFgAdvice(String projectId, String version, String hash, String remarks,
                List<String> openPoints, Level highestResidualRisk, LocalDate adviceDueOn) {
            this(projectId, version, hash, remarks, openPoints, highestResidualRisk, adviceDueOn, null);
        }
    }
}
