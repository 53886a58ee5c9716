package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.form.Whole;

/** Whether a DPIA is needed (SPEC A.3, A.13 S02). */
public sealed interface PreScanCommand extends ProjectCommand {

    /** The AP list of processing that always needs a DPIA, art. 35(4), Stcrt. 2019, 64418. */
    enum ApList {
        COVERT_INVESTIGATION, BLACKLISTS, FRAUD, CREDIT_SCORES, FINANCIAL_SITUATION, GENETIC_DATA, HEALTH_DATA,
        PARTNERSHIPS, CAMERA_SURVEILLANCE, FLEXIBLE_CAMERA_SURVEILLANCE, EMPLOYEE_MONITORING, LOCATION_DATA,
        COMMUNICATION_DATA, INTERNET_OF_THINGS, PROFILING, OBSERVING_AND_INFLUENCING_BEHAVIOUR, BIOMETRIC_DATA
    }

    /** The nine criteria of WP248 rev.01. */
    enum Wp248 {
        EVALUATION_OR_SCORING, AUTOMATED_DECISIONS, SYSTEMATIC_MONITORING, SENSITIVE_DATA, LARGE_SCALE,
        MATCHING_DATASETS, VULNERABLE_SUBJECTS, INNOVATIVE_TECHNOLOGY, BLOCKING_A_RIGHT_OR_SERVICE
    }

    /** Class of algorithm or AI system. */
    enum AiClass { NONE, ALGORITHM, IMPACTFUL, HIGH_RISK, PROHIBITED }

    /** What the pre-scan says. */
    enum Outcome { NO_PERSONAL_DATA, DPIA_NOT_REQUIRED, DPIA_RECOMMENDED, DPIA_REQUIRED }

    /** The FG's view where the pre-scan leaves room. */
    enum Need { DPIA_NEEDED, DPIA_NOT_NEEDED }

    /**
     * Answers the pre-scan; the outcome follows from the table, art. 35(1), (3) and (4). Unknown counts as yes. A number of
     * people above the policy's threshold meets the criterion of large scale, and a second source of data that of matching,
     * ticked or not.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record CompletePreScan(
            @Unasked String projectId,
            Answer personalData,
            @Text(min = 100) String reasoning,
            boolean systematicEvaluation,
            boolean largeScaleSpecialData,
            boolean systematicMonitoringOfPublicSpace,
            @MayBeEmpty Set<ApList> apList,
            @MayBeEmpty Set<Wp248> wp248,
            @MayBeEmpty @Text String explanation,
            @Whole int peoplePerYear,
            boolean vulnerablePeople,
            boolean specialData,
            AiClass aiClass,
            boolean cloud,
            boolean transferOutsideEea,
            @MayBeEmpty List<String> sources) implements PreScanCommand {

        /** Answers in which nobody was asked for the sources. */
        public CompletePreScan(
                String projectId, Answer personalData, String reasoning, boolean systematicEvaluation,
                boolean largeScaleSpecialData, boolean systematicMonitoringOfPublicSpace, Set<ApList> apList,
                Set<Wp248> wp248, String explanation, int peoplePerYear, boolean vulnerablePeople, boolean specialData,
                AiClass aiClass, boolean cloud, boolean transferOutsideEea) {
            this(projectId, personalData, reasoning, systematicEvaluation, largeScaleSpecialData,
                    systematicMonitoringOfPublicSpace, apList, wp248, explanation, peoplePerYear, vulnerablePeople,
                    specialData, aiClass, cloud, transferOutsideEea, null);
        }
    }

    /** Concludes that no personal data are processed, with the reasoning on identifiability; only after such a pre-scan. */
    @ActedBy({Role.PRIVACY_OFFICER, Role.PROJECT_LEADER})
    record ConcludeNoPersonalData(
            @Unasked String projectId, @Text(min = 20) String reasoning, boolean fgConsulted) implements PreScanCommand {}

    /** Asks the FG a question before there is a DPIA, art. 39(1)(a). */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record RequestFgAdvice(@Unasked String projectId, @Text String question) implements PreScanCommand {}

    /** The FG says whether a DPIA is needed where the pre-scan leaves room. */
    @ActedBy(Role.FG)
    record AdviseOnDpiaNeed(
            @Unasked String projectId, Need need, @Text(min = 20) String motivation) implements PreScanCommand {}

    /** The controller decides whether a DPIA is made; deciding against two criteria or the FG needs reasons. */
    @ActedBy(Role.COLLEGE)
    record DecideOnDpiaNeed(
            @Unasked String projectId, Need need, @Text(min = 20) String motivation, LocalDate decidedOn)
            implements PreScanCommand {}
}
