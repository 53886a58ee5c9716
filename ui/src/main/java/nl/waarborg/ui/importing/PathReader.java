package nl.waarborg.ui.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a path: the events it may name and what each must say. Everything wrong with it is found at once. */
final class PathReader {

    private static final Function<Place, Object> TEXT = Place::text;

    /** What an event says. */
    private record Attribute(String name, boolean required, Function<Place, Object> reader) {
    }

    private static final Map<String, List<Attribute>> EVENTS = new HashMap<>();

    static {
        for (String event : List.of("DpiaStarted", "DpiaSubmittedForFgAdvice", "DpiaReturnedForRework", "DpiaAdopted",
                "FgConditionsConfirmed")) {
            says(event, needs("versie", TEXT), may("motivering", TEXT));
        }
        says("PreScanCompleted", needs("uitkomst", place -> place.word(Words.PRE_SCAN)));
        says("FgAdviceRequested", needs("vraag", TEXT));
        says("FgAdviceIssued", needs("versie", TEXT), needs("soort", place -> place.word(Words.FG_ADVICE)), may("punt", TEXT));
        says("FgAdviceResponseRecorded",
                needs("reactie", place -> place.word(Words.REACTION)), may("motivering", TEXT));
        says("NecessityTestRecorded", needs("uitkomst", TEXT));
        says("NoPersonalDataConcluded", needs("metFgOordeel", Place::yesNo));
        says("DpiaNotRequiredDecided", needs("motivering", TEXT));
        says("SecurityReviewCompleted", needs("uitkomst", place -> place.word(Words.VERDICT)));
        says("CouncilViewsReceived", needs("uitkomst", place -> place.word(Words.COUNCIL_VIEWS)));
        says("PriorConsultationRequired", needs("reden", TEXT));
        says("PriorConsultationReceiptConfirmed", needs("ontvangst", Place::date));
        says("ApAdviceReceived", needs("uitkomst", place -> place.word(Words.AP_OUTCOME)));
        for (String event : List.of("MeasureImplemented", "MeasureVerified", "MeasureVerificationFailed")) {
            says(event, needs("maatregel", TEXT));
        }
        says("ProcessingPaused", needs("reden", TEXT));
        says("CaseRejected", needs("reden", TEXT));
        says("ChangeReported", needs("wijziging", TEXT));
        says("ChangeClassified", needs("klasse", place -> place.word(Words.CHANGE_CLASS)));
        says("ReassessmentDue", needs("aanleiding", place -> place.word(Words.TRIGGER)));
        says("ReassessmentStarted", needs("aanleiding", place -> place.word(Words.TRIGGER)));
        says("ReassessmentOverdue", needs("dagenTeLaat", Place::whole));
        says("EscalationRaised", needs("niveau", TEXT), needs("dagenTeLaat", Place::whole));
        says("ReassessmentConcluded", needs("uitkomst", place -> place.word(Words.CONCLUSION)));
        says("LegacyDpiaImported", needs("versie", TEXT), needs("importdatum", Place::date));
        for (String event : List.of(
                "ProjectIdeaRegistered", "DpiaRequiredConcluded", "StakeholderConsultationOpened",
                "StakeholderConsultationClosed", "StakeholderConsultationWaived", "FgInformationRequested",
                "FgInformationProvided", "FgUnsolicitedAdviceIssued", "FgPostscriptAdded", "CouncilInvolvementDetermined",
                "CouncilInformed", "CouncilConsultationOpened", "CouncilViewsAnswered", "CouncilFrameworkAdopted",
                "CouncilFrameworkRejected", "PriorConsultationPrepared", "PriorConsultationSubmitted",
                "PriorConsultationExtended", "PriorConsultationWithdrawn", "PriorConsultationTermExpired",
                "ApInformationRequested", "ApInformationProvided", "GoLiveApproved", "GoLiveApprovedConditionally",
                "GoLiveRejected", "GoLiveDeferred", "TransparencyMeasuresPublished", "ProcessingRecordPublished",
                "AlgorithmRegisterPublished", "SensorRegisterPublished", "ProcessingStarted", "ProcessingResumed",
                "ProcessingEnded", "ChangeActivated", "ChangeDropped", "BreachReported", "BreachNotifiedToAp", "CaseWithdrawn",
                "CaseClosed", "DataDeletionConfirmed", "PlannedGoLiveSet")) {
            says(event, may("reden", TEXT), may("motivering", TEXT), may("vraag", TEXT));
        }
    }

    /** Names of the lifecycle without a rule of their own here: they are kept as steps and open nothing. */
    static final Set<String> STEPS = Set.of(
            "PlannedGoLiveChanged", "PolicyFrameworkLinked", "UnassessedProcessingReported", "DpiaSectionRevised",
            "SensorRegistered", "SensorChanged", "SensorRemoved", "PartyRoleAssigned", "AgreementRecorded",
            "AgreementExpired", "AccessRequestContactAssigned", "BreachReporterAssigned", "RiskAssessed",
            "ResidualRiskAssessed", "ResidualRiskAccepted", "MeasureProposed", "MeasureCommitted", "ViewReceived",
            "SecurityReviewRequested", "FgAdviceSuperseded", "FgAdviceOverdueSignalled", "AsBuiltVerificationRecorded",
            "ReassessmentScheduled", "ComplaintReceived", "MonitoringFindingRecorded", "DisclosurePrepared",
            "DisclosurePublished", "DisclosureWithdrawn", "BreachAwarenessEstablished", "BreachAssessed",
            "BreachNotificationSupplemented", "BreachNotificationNotRequired", "BreachClosed", "DataSubjectsInformed",
            "DataSubjectsNotInformed", "DataSubjectRequestReceived", "DataSubjectRequestForwarded",
            "DataSubjectRequestExtended", "DataSubjectRequestDecided", "CaseSuspended", "CaseResumed", "CaseReopened",
            "CaseArchived", "CaseDestroyed", "DossierSealed", "DossierExported", "DossierVerified",
            "PersonalDataKeyDestroyed", "LessonsRecorded");

    private PathReader() {
    }

    /** The entries of a path, as far as they could be read. */
    static List<PathEntry> read(Place path) {
        List<PathEntry> entries = new ArrayList<>();
        if (path.required().isThere() && path.rows().isEmpty()) {
            path.finding("import.empty-path");
        }
        LocalDate before = null;
        for (Place row : path.objects()) {
            PathEntry entry = entry(row);
            if (entry == null) {
                continue;
            }
            if (!entry.expected() && before != null && entry.on().isBefore(before)) {
                row.finding("import.not-in-order", entry.on(), before);
            }
            before = entry.expected() ? before : entry.on();
            entries.add(entry);
        }
        return entries;
    }

    private static PathEntry entry(Place row) {
        LocalDate on = row.at("datum").requiredDate();
        String event = row.at("gebeurtenis").requiredText();
        boolean expected = row.at("verwacht").isYes();
        if (event == null) {
            return null;
        }
        if (!EVENTS.containsKey(event) && !STEPS.contains(event)) {
            row.at("gebeurtenis").finding("import.unknown-event", event);
            return null;
        }
        Map<String, Object> attributes = new HashMap<>();
        for (Attribute attribute : EVENTS.getOrDefault(event, List.of())) {
            Place place = row.at(attribute.name());
            Object value = (attribute.required() ? place.required() : place).isThere()
                    ? attribute.reader().apply(place) : null;
            if (value != null) {
                attributes.put(attribute.name(), value);
            } else if (attribute.required() && place.isText() && place.text() == null) {
                place.finding("import.missing", attribute.name());
            }
        }
        return on == null ? null : new PathEntry(row.path(), on, event, expected, attributes);
    }

    private static void says(String event, Attribute... attributes) {
        EVENTS.put(event, List.of(attributes));
    }

    private static Attribute needs(String name, Function<Place, Object> reader) {
        return new Attribute(name, true, reader);
    }

    private static Attribute may(String name, Function<Place, Object> reader) {
        return new Attribute(name, false, reader);
    }
}
