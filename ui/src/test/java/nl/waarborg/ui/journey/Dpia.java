package nl.waarborg.ui.journey;

import nl.waarborg.ui.work.Given;

/** Writing the DPIA of the stories on the workbench, paragraph by paragraph. */
final class Dpia {

    static final String WORDS = "Wij tellen voorbijgangers om het straatlicht te dimmen als er niemand is; dat spaart energie en"
            + " geeft rust in de straat, en er worden geen beelden bewaard.";

    private Dpia() {
    }

    /** Writes every paragraph; what is left after measures decides whether the AP must be asked. */
    static void writes(Journey story, String likelihoodAfter, String impactAfter) {
        sections(story, likelihoodAfter, impactAfter);
        Given.answersTheModel(story.project);
    }

    /** Writes the sections that gates read; what the model asks besides stays open. */
    static void sections(Journey story, String likelihoodAfter, String impactAfter) {
        story.writes("p1").answers("proposal", WORDS).saves();
        story.writes("p3").answers("processings[0].name", "tellen").answers("processings[0].description", WORDS)
                .says(true, "processings[0].personalData").saves();
        story.writes("p5").answers("processings[0].purpose", "Straatlicht dimmen").saves();
        story.writes("p10").answers("processings[0].retention", "30 dagen").saves();
        story.writes("p11").answers("processings[0].legalGround", "PUBLIC_TASK")
                .answers("processings[0].legalGroundExplanation", "Gemeentewet, zorg voor de openbare ruimte").saves();
        story.writes("p2").answers("personalData[0].name", "bewegingen per paal")
                .answers("personalData[0].type", "ORDINARY").answers("personalData[0].subjects", "voorbijgangers")
                .answers("personalData[0].source", "sensor").answers("personalData[0].retention", "30 dagen")
                .says(false, "personalData[0].biometricIdentification").saves();
        story.writes("s1").adds("sensors").answers("sensors[0].id", "S1").answers("sensors[0].type", "bewegingsmelder")
                .answers("sensors[0].quantity", "24").answers("sensors[0].location", "Stationsplein")
                .says(false, "sensors[0].mobile", "sensors[0].audio", "sensors[0].canFollow")
                .answers("sensors[0].measures", "of er iemand loopt").answers("sensors[0].personalData", "YES")
                .answers("sensors[0].reasoning", "Op stille uren is een voorbijganger te herkennen")
                .says(true, "sensors[0].onDevice").answers("sensors[0].leavesDevice", "aantallen per kwartier")
                .answers("sensors[0].rawRetention", "15 minuten").answers("sensors[0].owner", "gemeente")
                .answers("sensors[0].processings", "tellen").saves();
        story.writes("p6").answers("parties[0].name", "Gemeente Zandermeer").answers("parties[0].roles", "CONTROLLER")
                .answers("parties[0].agreement", "NOT_NEEDED").answers("parties[0].country", "Nederland").saves();
        story.writes("s2").answers("responsibilities[0].controller", "college")
                .answers("responsibilities[0].accessRequests", "privacy@zandermeer.nl")
                .answers("responsibilities[0].breachReporter", "privacy officer")
                .answers("responsibilities[0].controllerWarner", "beheerder").answers("responsibilities[0].hoursToWarn", "24").saves();
        story.writes("p14").answers("test.tracking", "COUNTING")
                .says(true, "test.necessary", "test.effective", "test.proportionate").answers("test.necessityReason", WORDS)
                .answers("test.effectivenessEvidence", WORDS).answers("test.proportionalityReason", WORDS)
                .adds("test.alternatives").answers("test.alternatives[0].name", "vaste tijden").answers("test.alternatives[0].rejectedBecause", "spaart te weinig").saves();
        story.writes("p17").adds("measures").answers("measures[0].id", "M1").answers("measures[0].description", "Ruwe tellingen na een kwartier wissen")
                .answers("measures[0].kind", "TECHNICAL").answers("measures[0].owner", "beheerder").answers("measures[0].status", "COMMITTED")
                .says(true, "measures[0].beforeGoLive").saves();
        risks(story, likelihoodAfter, impactAfter);
    }

    /** Writes the one risk of the stories. */
    static void risks(Journey story, String likelihoodAfter, String impactAfter) {
        story.writes("p16").answers("risks[0].id", "R1").answers("risks[0].description", "Een bewoner wordt gevolgd")
                .answers("risks[0].origin", "ruwe tellingen").answers("risks[0].source", "INCIDENT")
                .answers("risks[0].likelihood", "HIGH").answers("risks[0].impact", "HIGH").says(false, "risks[0].irreversible")
                .answers("risks[0].measures", "M1").answers("risks[0].residualLikelihood", likelihoodAfter)
                .answers("risks[0].residualImpact", impactAfter).says(false, "risks[0].residualIrreversible")
                .answers("risks[0].residualReason", "Er blijven geen ruwe tellingen over").saves();
    }
}
