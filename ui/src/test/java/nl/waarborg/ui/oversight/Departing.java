package nl.waarborg.ui.oversight;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.project.FgCommand;
import nl.waarborg.domain.project.FgCommand.Reaction;
import nl.waarborg.domain.risk.Level;
import nl.waarborg.ui.project.SampleProject;

/** Projects in which the college answers a negative advice of the FG. */
final class Departing {

    static final String MOTIVE = "Borden aan het begin van elke straat zijn niet mogelijk, omdat de gevels beschermd zijn. "
            + "Het college kiest daarom voor borden op de pleinen en een bericht in de huis-aan-huisbladen, zodat mensen "
            + "voldoende op tijd weten dat er geteld wordt.";

    private Departing() {
    }

    static SampleProject partly(String name) {
        return answered(name, Reaction.PARTLY_DEPARTED, MOTIVE);
    }

    static SampleProject followed(String name) {
        return answered(name, Reaction.ADOPTED, null);
    }

    private static SampleProject answered(String name, Reaction reaction, String motive) {
        SampleProject project = SampleProject.idea(name).preScanned().written(Level.LOW).advised(FgCommand.Advice.NEGATIVE);
        project.gives("projectleider", new FgCommand.HandleFgAdvice(
                project.id, FgCommand.Next.PUT_TO_DECIDER, "Het college beslist over dit advies."));
        return project.gives("college", new FgCommand.RespondToFgAdvice(
                project.id, List.of(new FgCommand.PointResponse("Borden", reaction, motive)), LocalDate.now().minusDays(90)));
    }
}
