package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Go or no-go, art. 24 and 5(2) (SPEC A.13 S12). */
public sealed interface GoLiveCommand extends ProjectCommand {

    /** The decision. */
    enum Decision { GO, GO_WITH_CONDITIONS, NO_GO, DEFER }

    /** Decides. GO is guarded by G01, G04, G07, G09, G10 and G13. */
    @ActedBy(Role.COLLEGE)
    record DecideGoLive(
            @Unasked String projectId,
            Decision decision,
            @Text(min = 20) String motivation,
            @MayBeEmpty List<String> conditions,
            @MayBeEmpty LocalDate endsOn,
            LocalDate decidedOn) implements GoLiveCommand {}
}
