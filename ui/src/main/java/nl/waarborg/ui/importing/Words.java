package nl.waarborg.ui.importing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waarborg.domain.dpia.DataItem;
import nl.waarborg.domain.dpia.Measure;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.domain.project.CouncilCommand;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.IdeaCommand.Theme;
import nl.waarborg.domain.project.PreScanCommand;
import nl.waarborg.domain.project.PriorConsultationCommand;
import nl.waarborg.domain.project.ReassessmentCommand.Outcome;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;
import nl.waarborg.domain.project.SecurityCommand.Verdict;
import nl.waarborg.domain.project.Status;
import nl.waarborg.domain.project.UseCommand.ChangeClass;
import nl.waarborg.domain.risk.Level;

/** The Dutch words of the import format and what each stands for. Accents do not matter. */
final class Words {

    static final Map<String, Level> LEVEL = words("laag", Level.LOW, "midden", Level.MEDIUM, "hoog", Level.HIGH);

    static final Map<String, Theme> THEME = words(
            "mobiliteit", Theme.MOBILITY, "energie", Theme.ENERGY, "veiligheid", Theme.SAFETY, "huisvesting", Theme.HOUSING,
            "leefomgeving", Theme.LIVING_ENVIRONMENT, "economie", Theme.ECONOMY, "gezondheid", Theme.HEALTH,
            "anders", Theme.OTHER);

    static final Map<String, PreScanCommand.Outcome> PRE_SCAN = words(
            "DPIA_VEREIST", PreScanCommand.Outcome.DPIA_REQUIRED,
            "DPIA_AANBEVOLEN", PreScanCommand.Outcome.DPIA_RECOMMENDED,
            "DPIA_NIET_VEREIST", PreScanCommand.Outcome.DPIA_NOT_REQUIRED,
            "GEEN_PERSOONSGEGEVENS", PreScanCommand.Outcome.NO_PERSONAL_DATA);

    static final Map<String, PreScanCommand.ApList> AP_LIST = inOrder(PreScanCommand.ApList.values(),
            "Heimelijk onderzoek", "Zwarte lijsten", "Fraudebestrijding", "Creditscores", "Financiële situatie",
            "Genetische persoonsgegevens", "Gezondheidsgegevens", "Samenwerkingsverbanden", "Cameratoezicht",
            "Flexibel cameratoezicht", "Controle werknemers", "Locatiegegevens", "Communicatiegegevens",
            "Internet of things", "Profilering", "Observatie en beïnvloeding van gedrag", "Biometrische gegevens");

    static final Map<String, PreScanCommand.Wp248> WP248 = inOrder(PreScanCommand.Wp248.values(),
            "Evaluatie of scoretoekenning",
            "Geautomatiseerde besluitvorming met rechtsgevolg of vergelijkbaar wezenlijk gevolg",
            "Stelselmatige monitoring", "Gevoelige gegevens of gegevens van zeer persoonlijke aard",
            "Op grote schaal verwerkte gegevens", "Matching of samenvoeging van datasets",
            "Gegevens over kwetsbare betrokkenen", "Innovatief gebruik of nieuwe technologie",
            "Blokkering van een recht, dienst of contract");

    static final Map<String, Advice> FG_ADVICE = inOrder(Advice.values(),
            "POSITIEF", "POSITIEF_MET_VOORWAARDEN", "NEGATIEF", "NEGATIEF_TENZIJ_RAADPLEGING", "DPIA_NIET_NODIG");

    static final Map<String, FgCommand.Reaction> REACTION = inOrder(FgCommand.Reaction.values(),
            "OVERGENOMEN", "DEELS_AFGEWEKEN", "AFGEWEKEN");

    static final Map<String, Verdict> VERDICT = inOrder(Verdict.values(),
            "AKKOORD", "AKKOORD_MET_MAATREGELEN", "NIET_AKKOORD");

    static final Map<String, CouncilCommand.Involvement> COUNCIL = inOrder(CouncilCommand.Involvement.values(),
            "GEEN", "RAADSINFORMATIEBRIEF", "WENSEN_EN_BEDENKINGEN", "KADERBESLUIT_OF_VERORDENING", "ZIENSWIJZE");

    static final Map<String, CouncilCommand.Outcome> COUNCIL_VIEWS = words(
            "GEEN_BEDENKINGEN", CouncilCommand.Outcome.NO_REMARKS,
            "GEEN_BEDENKINGEN_MET_WENSEN", CouncilCommand.Outcome.WISHES,
            "WENSEN", CouncilCommand.Outcome.WISHES, "BEDENKINGEN", CouncilCommand.Outcome.CONCERNS,
            "GEEN_OPMERKINGEN", CouncilCommand.Outcome.NO_REMARKS,
            "MOTIE", CouncilCommand.Outcome.MOTION, "AMENDEMENT", CouncilCommand.Outcome.AMENDMENT);

    static final Map<String, PriorConsultationCommand.Outcome> AP_OUTCOME = inOrder(
            PriorConsultationCommand.Outcome.values(),
            "ADVIES_MET_MAATREGELEN", "ADVIES_AFZIEN", "GEEN_ADVIES_NODIG", "NIET_ONTVANKELIJK", "ONVOLLEDIG", "WAARSCHUWING",
            "VERBOD", "ONDUIDELIJK");

    static final Map<String, ChangeClass> CHANGE_CLASS = inOrder(ChangeClass.values(),
            "ADMINISTRATIEF", "BEPERKT", "MATERIEEL");

    static final Map<String, Trigger> TRIGGER = words(
            "PERIODIEK", Trigger.PERIODIC, "RISICOWIJZIGING", Trigger.RISK_CHANGE, "INCIDENT", Trigger.INCIDENT,
            "NIEUWE_SENSOR_OF_DATATYPE", Trigger.NEW_SENSOR_OR_DATA,
            "NIEUW_DOEL_OF_KOPPELING", Trigger.NEW_PURPOSE_OR_LINK, "PARTIJWIJZIGING", Trigger.PARTY_CHANGE,
            "NIEUWE_WET_OF_UITSPRAAK", Trigger.NEW_LAW_OR_RULING, "AP_OF_FG_VERZOEK", Trigger.AP_OR_FG_REQUEST,
            "EINDE_PILOT", Trigger.END_OF_PILOT, "EINDDATUM", Trigger.END_OF_PILOT,
            "IMPORT_OUDE_DPIA", Trigger.LEGACY_DPIA);

    static final Map<String, Outcome> CONCLUSION = words(
            "ONGEWIJZIGD_VOORTZETTEN", Outcome.CONTINUE_UNCHANGED,
            "VOORTZETTEN_MET_MAATREGELEN", Outcome.CONTINUE_WITH_MEASURES, "WIJZIGEN", Outcome.CHANGE,
            "PAUZEREN", Outcome.PAUSE, "BEEINDIGEN", Outcome.END,
            "WIJZIGING_AFGEWEZEN_ONGEWIJZIGD_VOORTZETTEN", Outcome.CHANGE_REJECTED_CONTINUE_UNCHANGED,
            "HERVATTEN_MET_MAATREGELEN", Outcome.RESUME_WITH_MEASURES);

    static final Map<String, Party.Role> PARTY_ROLE = inOrder(Party.Role.values(),
            "Verwerkingsverantwoordelijke", "Gezamenlijke verwerkingsverantwoordelijke", "Verwerker", "Sub-verwerker",
            "Derde", "Verstrekker", "Ontvanger");

    static final Map<String, DataItem.Type> DATA_TYPE = words(
            "gewoon", DataItem.Type.ORDINARY, "gevoelig", DataItem.Type.SENSITIVE, "bijzonder", DataItem.Type.SPECIAL,
            "strafrechtelijk", DataItem.Type.CRIMINAL, "identificatienummer", DataItem.Type.NATIONAL_ID,
            "nationaal identificatienummer", DataItem.Type.NATIONAL_ID, "bsn", DataItem.Type.NATIONAL_ID);

    static final Map<String, Measure.Kind> MEASURE_KIND = words(
            "technisch", Measure.Kind.TECHNICAL, "organisatorisch", Measure.Kind.ORGANISATIONAL,
            "juridisch", Measure.Kind.LEGAL);

    static final Map<String, Progress> PROGRESS = inOrder(Progress.values(),
            "VOORGENOMEN", "TOEGEZEGD", "GEIMPLEMENTEERD", "GEVERIFIEERD", "AFGEKEURD");

    private static final Map<String, Status> STATUS = inOrder(Status.values(),
            "IDEE", "PRESCAN", "DPIA_OPSTELLEN", "CONSULTATIE_BETROKKENEN", "FG_ADVIES", "DPIA_REWORK", "VASTSTELLEN",
            "RAADPLEGING_RAAD", "VOORAFGAANDE_RAADPLEGING", "MAATREGELEN_IMPLEMENTEREN", "GO_BESLOTEN", "IN_GEBRUIK",
            "VERWERKING_GEPAUZEERD", "HERBEOORDELING", "HERBEOORDELING_TE_LAAT", "INGETROKKEN", "AFGEWEZEN", "BEEINDIGD");

    /** What the FG may say in a path: an advice on a version, or that no DPIA is needed. */
    enum Advice {
        POSITIVE(FgCommand.Advice.POSITIVE),
        POSITIVE_WITH_CONDITIONS(FgCommand.Advice.POSITIVE_WITH_CONDITIONS),
        NEGATIVE(FgCommand.Advice.NEGATIVE),
        NEGATIVE_UNLESS_PRIOR_CONSULTATION(FgCommand.Advice.NEGATIVE_UNLESS_PRIOR_CONSULTATION),
        DPIA_NOT_NEEDED(null);

        private final FgCommand.Advice onVersion;

        Advice(FgCommand.Advice onVersion) {
            this.onVersion = onVersion;
        }

        /** The same on a version; null when it is no advice on a version. */
        FgCommand.Advice onVersion() {
            return onVersion;
        }
    }

    /** How far a measure is at the reference date. */
    enum Progress { PLANNED, COMMITTED, IMPLEMENTED, VERIFIED, FAILED }

    private Words() {
    }

    /** A word without its accents. */
    static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    static String of(Level level) {
        return wordOf(LEVEL, level);
    }

    static String of(Status status) {
        return wordOf(STATUS, status);
    }

    private static <E> String wordOf(Map<String, E> words, E meaning) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() == meaning).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private static <E> Map<String, E> inOrder(E[] meanings, String... names) {
        Map<String, E> words = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            words.put(plain(names[i]), meanings[i]);
        }
        return words;
    }

    @SuppressWarnings("unchecked")
    private static <E> Map<String, E> words(Object... pairs) {
        Map<String, E> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(plain((String) pairs[i]), (E) pairs[i + 1]);
        }
        return words;
    }
}
