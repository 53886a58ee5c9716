package nl.waarborg.bench;

import java.time.LocalDate;
import java.util.Set;
import nl.waarborg.domain.actor.Actor;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.dpia.Answer;
import nl.waarborg.domain.project.IdeaCommand;
import nl.waarborg.domain.project.PreScanCommand;

/** What is said in the small project, the same on either side. */
final class Words {

    static final String MUNICIPALITY = "GM-Z";
    static final String NAME = "Slimme verlichting op de Dijk";
    static final String DESCRIPTION = "Lantaarns op het fietspad gaan feller branden zodra er iemand nadert.";
    static final LocalDate GO_LIVE = LocalDate.of(2027, 6, 1);
    static final String REASONING = "De sensor meet alleen warmteverschil op een meter en geeft een stroomstoot; er wordt"
            + " niets opgeslagen, niets verzonden en niemand kan worden herkend.";
    static final String CONCLUSION = "Uit de meting is geen persoon te herleiden, ook niet met andere gegevens erbij.";

    static final Actor LEADER = person("lotte", Role.PROJECT_LEADER);
    static final Actor OFFICER = person("pieter", Role.PRIVACY_OFFICER);

    private Words() {}

    private static Actor person(String name, Role role) {
        return new Actor("bench", name, Set.of(role), Set.of(MUNICIPALITY), null);
    }

    static IdeaCommand.RegisterIdea register(String id) {
        return new IdeaCommand.RegisterIdea(
                id, MUNICIPALITY, NAME, DESCRIPTION, Set.of(IdeaCommand.Theme.SAFETY), IdeaCommand.Kind.SENSOR, false, false,
                null, GO_LIVE, null, null, REASONING, IdeaCommand.Body.COLLEGE);
    }

    static PreScanCommand.CompletePreScan preScan(String id) {
        return new PreScanCommand.CompletePreScan(
                id, Answer.NO, REASONING, false, false, false, Set.of(), Set.of(), null, 0, false, false,
                PreScanCommand.AiClass.NONE, false, false);
    }

    static PreScanCommand.ConcludeNoPersonalData conclude(String id) {
        return new PreScanCommand.ConcludeNoPersonalData(id, CONCLUSION, false);
    }

    static PreScanCommand.RequestFgAdvice ask(String id) {
        return new PreScanCommand.RequestFgAdvice(id, "Telt een warmtemeting op een meter als waarnemen van gedrag?");
    }
}
