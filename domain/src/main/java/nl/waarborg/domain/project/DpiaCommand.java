package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
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
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Writing the DPIA, section by section, and putting it to the FG (SPEC A.2, A.13 S03, S07). */
public sealed interface DpiaCommand extends ProjectCommand {

    /** Opens the first draft. Writing a section does so by itself. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record StartDpia(@Unasked String projectId) implements DpiaCommand {}

    /** Paragraph 1. {@code basedOn} is the revision the writer saw, or null; a newer one refuses the text. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReviseProposal(
            @Unasked String projectId, @Text(min = 50, max = 20_000) String proposal, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /**
     * The answers to the questions that the model of this draft asks in one paragraph besides the typed sections. What is
     * left open is left out. Refuses a paragraph or place that the model does not know, and an answer that does not fit.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReviseParagraph(
            @Unasked String projectId, @Unasked String paragraph, @Unasked @MayBeEmpty List<Given> answers,
            @Unasked @MayBeEmpty Integer basedOn) implements DpiaCommand {}

    /** Paragraphs 3, 5, 10, 11. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReviseProcessings(@Unasked String projectId, List<Processing> processings, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /** Paragraphs 2 and 12. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record RevisePersonalData(@Unasked String projectId, List<DataItem> personalData, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /** The inventory of SPEC A.12; may be empty for a project without devices. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReviseSensors(@Unasked String projectId, @MayBeEmpty List<Sensor> sensors, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /** Paragraph 6 and the agreements of art. 26 and 28. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReviseParties(@Unasked String projectId, List<Party> parties, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /**
     * Records a signed agreement with a party of the DPIA, art. 26 or 28(3). It does not change the DPIA: that says with
     * whom an agreement is needed, this that it is there. Refuses a party that needs none.
     * It takes the place of an earlier one with the same party, until the DPIA calls it outdated.
     *
     * @param signedOn the day on which it was signed, not ahead
     * @param validFrom its first day; left out it is the day of signing
     * @param validUntil its last day, left out for unlimited
     * @param document where it can be found
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record RecordAgreement(
            @Unasked String projectId, String party, LocalDate signedOn, @MayBeEmpty LocalDate validFrom,
            @MayBeEmpty LocalDate validUntil, String document) implements DpiaCommand {}

    /** Who answers for what, per processing (gate G07). */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ReviseResponsibilities(
            @Unasked String projectId, List<Responsibility> responsibilities, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /**
     * Paragraph 16, before and after measures. {@code scale} names the table that the steps are of, as in
     * {@code cnil-4x4/1}; left out it is the official matrix.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record AssessRisks(
            @Unasked String projectId, @MayBeEmpty String scale, List<Risk> risks, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {

        /** An assessment on the official matrix, told without naming it. */
        public AssessRisks(String projectId, List<Risk> risks, Integer basedOn) {
            this(projectId, null, risks, basedOn);
        }
    }

    /** Paragraph 17. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record PlanMeasures(@Unasked String projectId, @MayBeEmpty List<Measure> measures, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /** Paragraph 14 and the test of SPEC A.11. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record RecordNecessityTest(@Unasked String projectId, NecessityTest test, @Unasked @MayBeEmpty Integer basedOn)
            implements DpiaCommand {}

    /**
     * Freezes the draft as a version and puts it to the FG. Guarded by G08. {@code version} is a label for imported
     * versions; left out it is counted on.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record SubmitDpia(@Unasked String projectId, @MayBeEmpty @Text String remarks, @Unasked @MayBeEmpty String version)
            implements DpiaCommand {}
}
