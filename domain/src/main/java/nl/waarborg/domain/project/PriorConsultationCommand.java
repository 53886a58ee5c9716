package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Prior consultation of the AP, art. 36 (SPEC A.7, A.13 S10). Silence opens nothing. */
public sealed interface PriorConsultationCommand extends ProjectCommand {

    /** What a message of the AP is. */
    enum Message { EXTENSION, INFORMATION_REQUEST, ADVICE }

    /**
     * What the AP answers: advice, a request that it does not handle or finds incomplete, a warning or a ban (art. 58(2)),
     * or a letter that does not say which of these it is.
     */
    enum Outcome {
        ADVICE_WITH_MEASURES, ADVICE_TO_REFRAIN, NO_ADVICE_NEEDED, INADMISSIBLE, INCOMPLETE, WARNING, BAN, UNCLEAR;

        /** Whether processing may start once the AP's measures are verified. */
        public boolean permits() {
            return this == ADVICE_WITH_MEASURES || this == NO_ADVICE_NEEDED;
        }

        /** Whether the AP looked at it and says no; asking again about the same content will not do. */
        public boolean refuses() {
            return this == ADVICE_TO_REFRAIN || this == WARNING || this == BAN;
        }
    }

    /**
     * Answers art. 36(3)(a)-(d) and (f) for the version that is put to the AP; (e) is that version itself, by its hash.
     */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record PreparePriorConsultation(
            @Unasked String projectId,
            @Text(min = 10) String responsibilities,
            @Text(min = 10) String purposesAndMeans,
            @Text(min = 10) String measuresAndSafeguards,
            String fgContact,
            @MayBeEmpty @Text String otherInformation) implements PriorConsultationCommand {}

    /** Sends the version to the AP. */
    @ActedBy({Role.COLLEGE, Role.PRIVACY_OFFICER})
    record SubmitPriorConsultation(@Unasked String projectId, LocalDate submittedOn, @MayBeEmpty @Text String remarks)
            implements PriorConsultationCommand {}

    /** The AP confirms receipt; from here the 8 weeks run, art. 36(2). */
    @ActedBy({Role.PRIVACY_OFFICER, Role.COLLEGE})
    record ConfirmApReceipt(@Unasked String projectId, LocalDate receivedOn, String reference)
            implements PriorConsultationCommand {}

    /** Records a message of the AP: extension by 6 weeks, a question that suspends the term, or the advice. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.COLLEGE})
    record RecordApMessage(
            @Unasked String projectId,
            Message message,
            LocalDate receivedOn,
            @MayBeEmpty Outcome outcome,
            @Text(min = 5) String text,
            @MayBeEmpty List<String> measures) implements PriorConsultationCommand {}

    /**
     * Says what an unclear letter of the AP amounts to. It counts when the FG and the privacy officer each say the same.
     */
    @ActedBy({Role.FG, Role.PRIVACY_OFFICER})
    record ClassifyApAdvice(
            @Unasked String projectId,
            Outcome outcome,
            @Text(min = 20) String explanation,
            @MayBeEmpty List<String> measures) implements PriorConsultationCommand {}

    /** Answers the AP; the term runs again from this day. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record ProvideApInformation(@Unasked String projectId, LocalDate providedOn, @Text(min = 10) String answer)
            implements PriorConsultationCommand {}

    /** Takes the request back; the gate stays shut for this version. */
    @ActedBy(Role.COLLEGE)
    record WithdrawPriorConsultation(@Unasked String projectId, @Text(min = 20) String reason)
            implements PriorConsultationCommand {}

    /** Records that the AP's term has passed without advice. Opens nothing. */
    @ActedBy(Role.SYSTEM)
    record MarkApTermExpired(@Unasked String projectId) implements PriorConsultationCommand {}
}
