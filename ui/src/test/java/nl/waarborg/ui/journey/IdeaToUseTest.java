package nl.waarborg.ui.journey;

import nl.waarborg.ui.dossier.TakenAway;
import org.junit.jupiter.api.Test;

/** One person per role carries a project from idea to in use, each through the work list and the forms. */
class IdeaToUseTest extends Journey {

    @Test
    void aProjectWalksFromIdeaToInUse() {
        as("projectleider").startsAProject().answers("_municipality", "GM-Z").answers("name", "Slimme verlichting Stationsplein")
                .answers("description", Dpia.WORDS).answers("themes", "ENERGY").answers("kind", "SENSOR")
                .says(false, "isPilot", "temporary").answers("plannedGoLive", day(300)).answers("fundamentalRights", Dpia.WORDS)
                .answers("body", "COLLEGE").sends();
        opens("Pre-scan uitvoeren").answers("personalData", "YES").answers("reasoning", Dpia.WORDS)
                .says(false, "systematicEvaluation", "largeScaleSpecialData", "vulnerablePeople", "specialData", "cloud",
                        "transferOutsideEea")
                .says(true, "systematicMonitoringOfPublicSpace").answers("apList", "INTERNET_OF_THINGS")
                .answers("explanation", Dpia.WORDS).answers("peoplePerYear", "12.000").answers("aiClass", "NONE").sends();

        as("privacy-officer");
        Dpia.writes(this, "LOW", "MEDIUM");
        opens("DPIA opstellen").sends();

        as("projectleider").opens("Raadpleging plannen").answers("approach", "ASK").answers("methods", "RESIDENTS_EVENING")
                .answers("audience", "bewoners van het Stationsplein").answers("from", day(-30)).answers("until", day(-2)).sends();
        opens("Raadpleging afronden").answers("result", "COMPLETED").answers("responses", "41")
                .answers("report", "De meeste bewoners zijn voor, als er geen camera’s komen.").sends();
        as("ciso").opens("Beveiligingstoets uitvoeren").answers("availability", "1").answers("integrity", "2")
                .answers("confidentiality", "2").answers("threats", "Iemand leest de draadloze verbinding af.")
                .answers("verdict", "APPROVED").sends();
        as("fg").opens("FG-advies geven").answers("advice", "POSITIVE").answers("motivation", Dpia.WORDS)
                .says(false, "priorConsultationNeeded").sends();
        as("college").opens("DPIA vaststellen").answers("decision", "APPROVED").answers("motivation", Dpia.WORDS).sends();

        as("griffier").opens("Betrokkenheid van de raad bepalen").says(false, "mayorsCameraPower", "bylawNeeded",
                "ownFrameworkRequiredButMissing", "listedPowerWithSeriousConsequences", "councilAsked",
                "jointArrangementAsksOpinion", "politicallySensitive").says(true, "frameworkPrescribesInforming").sends();
        opens("Raad informeren").answers("document", "Raadsinformatiebrief 2026-88").sends();
        as("college").opens("Over ingebruikname besluiten").answers("decision", "GO").answers("motivation", Dpia.WORDS).sends();

        as("projectleider").opens("Maatregelen uitvoeren").answers("measures[0].evidence", "Proef met wissen van 3 november").sends();
        as("ciso").opens("Maatregelen verifiëren").sees("Proef met wissen van 3 november").answers("measures[0].finding", "VERIFIED")
                .answers("measures[0].explanation", "Wissen getest op de paal").sends();
        as("privacy-officer").opens("Borden, pagina en registers publiceren").answers("signs", "Borden op de hoeken van het plein")
                .answers("webPage", "https://zandermeer.example/verlichting").answers("informationText", Dpia.WORDS)
                .answers("processingRecord", "VR-2026-14").answers("algorithmRegisterNotApplicable", "Er is geen algoritme")
                .answers("sensorRegister", "SR-101").sends();
        as("projectleider").opens("Ondernemers en omwonenden berichten").answers("sentTo", "winkels en bewoners van het plein")
                .answers("notice", "Vanaf volgende week dimt het licht als er niemand is.").sends();
        opens("Verwerking starten").sends();
        projectShows("In gebruik");
        TakenAway.holds(project);
    }
}
