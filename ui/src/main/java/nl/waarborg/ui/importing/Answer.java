package nl.waarborg.ui.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What is asked of a project on a day, in the words and date forms of the import format. A project that was refused has an
 * id and findings and nothing else.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Answer(
        String id, String status, List<String> openGates, Boolean startAllowed, String highestInherentRisk,
        String highestResidualRisk, Boolean priorConsultationRequired, Planning planning,
        PriorConsultation priorConsultation, String breachNotifyBy, Integer events, List<String> findings) {

    /** By when the AP must have a request. */
    record Planning(String latestReceipt8Weeks, String latestReceipt14Weeks, String safeSubmission) {
    }

    /** The term of the AP as it stands. */
    record PriorConsultation(String end, String extensionNoticeBy, int suspendedDays) {
    }

    /** The answer for a project of which nothing was stored. */
    static Answer refused(String id, List<String> findings) {
        return new Answer(id, null, List.of(), null, null, null, null, null, null, null, 0, findings);
    }

    Answer withFindings(List<String> lines) {
        return new Answer(id, status, openGates, startAllowed, highestInherentRisk, highestResidualRisk,
                priorConsultationRequired, planning, priorConsultation, breachNotifyBy, events, lines);
    }
}
