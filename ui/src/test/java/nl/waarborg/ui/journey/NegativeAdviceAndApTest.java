package nl.waarborg.ui.journey;

import nl.waarborg.ui.dossier.TakenAway;
import org.junit.jupiter.api.Test;

/** The FG says no, the DPIA is reworked, a high risk remains, and the AP is asked before the project may start. */
class NegativeAdviceAndApTest extends Journey {

    @Test
    void aHighRiskGoesBackAndThenToTheAp() {
        as("projectleider").startsAProject().answers("_municipality", "GM-Z").answers("name", "Drukte meten in de binnenstad")
                .answers("description", Dpia.WORDS).answers("themes", "SAFETY").answers("kind", "SENSOR")
                .says(true, "isPilot").says(false, "temporary").answers("plannedGoLive", day(200))
                .answers("fundamentalRights", Dpia.WORDS).answers("body", "COLLEGE").sends();
        opens("Pre-scan uitvoeren").answers("personalData", "UNKNOWN").answers("reasoning", Dpia.WORDS)
                .says(false, "systematicEvaluation", "largeScaleSpecialData", "systematicMonitoringOfPublicSpace",
                        "vulnerablePeople", "specialData", "cloud", "transferOutsideEea")
                .answers("peoplePerYear", "250000").answers("aiClass", "ALGORITHM").sends();
        Dpia.writes(this, "MEDIUM", "HIGH");
        opens("Raadpleging plannen").answers("approach", "WAIVE").answers("waiverReason", Dpia.WORDS).sends();
        as("college").opens("Afzien van raadpleging beoordelen").says(true, "approved").answers("motivation", Dpia.WORDS).sends();
        as("projectleider").opens("DPIA opstellen").sends();

        as("fg").opens("FG-advies geven").answers("advice", "NEGATIVE").answers("motivation", Dpia.WORDS)
                .says(true, "priorConsultationNeeded").isRefusedBecause("Voeg minstens één adviespunt toe");
        adds("points").answers("points[0].subject", "Herkenbaarheid").answers("points[0].advice", "Meet grover in de nacht")
                .answers("points[0].weight", "BLOCKING").sends();
        reviewsSecurity();
        as("projectleider").opens("Adviezen verwerken").answers("next", "REWORK")
                .answers("explanation", "Wij meten ’s nachts per uur in plaats van per kwartier.").sends();
        Dpia.risks(this, "MEDIUM", "HIGH");
        opens("DPIA opstellen").answers("remarks", "Het restrisico blijft hoog op stille uren.").sends();

        as("fg").opens("FG-advies geven").answers("advice", "NEGATIVE_UNLESS_PRIOR_CONSULTATION").answers("motivation", Dpia.WORDS)
                .says(true, "priorConsultationNeeded").adds("points").answers("points[0].subject", "Stille uren")
                .answers("points[0].advice", "Vraag de AP eerst om advies").answers("points[0].weight", "CONDITION").sends();
        reviewsSecurity();
        as("projectleider").opens("Adviezen verwerken").answers("next", "PUT_TO_DECIDER")
                .answers("explanation", "Het college kan de AP raadplegen.").sends();
        as("college").opens("Op FG-advies reageren").answers("responses[0].reaction", "DEPARTED")
                .answers("responses[0].motivation", "Te kort.").isRefusedBecause("minstens 200 tekens");
        answers("responses[0].reaction", "ADOPTED").answers("responses[0].motivation", "Wij raadplegen de AP.").sends();
        opens("DPIA vaststellen").answers("decision", "APPROVED").answers("motivation", Dpia.WORDS)
                .isRefusedBecause("waarom het hoge risico aanvaardbaar is");
        answers("residualRiskAcceptance", Dpia.WORDS).sends();

        as("griffier").opens("Betrokkenheid van de raad bepalen").says(false, "mayorsCameraPower", "bylawNeeded",
                "ownFrameworkRequiredButMissing", "listedPowerWithSeriousConsequences", "councilAsked",
                "jointArrangementAsksOpinion", "politicallySensitive", "frameworkPrescribesInforming").sends();
        opens("Raad informeren").answers("document", "Raadsinformatiebrief 2026-91").sends();
        asksTheAp();

        as("privacy-officer");
        Dpia.risks(this, "LOW", "MEDIUM");
        opens("DPIA opstellen").answers("remarks", "Met de maatregel van de AP is het restrisico laag.").sends();
        reviewsSecurity();
        as("fg").opens("FG-advies geven").answers("advice", "POSITIVE").answers("motivation", Dpia.WORDS)
                .says(false, "priorConsultationNeeded").sends();
        as("college").opens("DPIA vaststellen").answers("decision", "APPROVED").answers("motivation", Dpia.WORDS).sends();

        as("college").opens("Over ingebruikname besluiten").answers("decision", "GO").answers("motivation", Dpia.WORDS)
                .isRefusedBecause("M1");
        as("privacy-officer").opens("Maatregelen uitvoeren").answers("measures[0].evidence", "Proef met wissen").sends();
        as("ciso").opens("Maatregelen verifiëren").answers("measures[0].finding", "VERIFIED")
                .answers("measures[0].explanation", "Wissen getest op de paal").sends();
        as("college").opens("Over ingebruikname besluiten").answers("decision", "GO_WITH_CONDITIONS").answers("motivation", Dpia.WORDS)
                .answers("conditions", "Meet na drie maanden opnieuw\nMeld elke storing").sends();
        projectShows("Drukte meten in de binnenstad");
        TakenAway.holds(project);
    }

    private void reviewsSecurity() {
        as("ciso").opens("Beveiligingstoets uitvoeren").answers("availability", "1").answers("integrity", "2")
                .answers("confidentiality", "3").answers("threats", "Iemand leest de draadloze verbinding af.")
                .answers("verdict", "APPROVED").sends();
    }

    private void asksTheAp() {
        as("privacy-officer").opens("Raadpleging AP voorbereiden").sees("Staat in het dossier")
                .isRefusedBecause("Vul in: d. Contactgegevens van de FG");
        answers("fgContact", "fg@zandermeer.example").sends();
        as("college").opens("Raadpleging bij de AP indienen").sends();
        as("privacy-officer").opens("Ontvangst door de AP vastleggen").answers("reference", "z2026-1234").sends();
        opens("Bericht van de AP vastleggen").answers("message", "INFORMATION_REQUEST")
                .answers("text", "De AP vraagt hoe stille uren worden bepaald.").sends();
        opens("Vraag van de AP beantwoorden").sees("De AP vraagt hoe stille uren worden bepaald.").answers("answer", "Met de tellingen van het jaar ervoor.").sends();
        opens("Bericht van de AP vastleggen").answers("message", "EXTENSION").answers("text", "Zes weken erbij.").sends();
        opens("Bericht van de AP vastleggen").answers("message", "ADVICE").answers("outcome", "ADVICE_WITH_MEASURES")
                .answers("text", "Voer de maatregel uit voordat u start.").answers("measures", "M1").sends();
    }
}
