package nl.waarborg.domain.project;

import java.time.LocalDate;
import java.util.List;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/** Ending and closing, art. 17 and 28(3)(g), Archiefwet (SPEC A.13 S18). */
public sealed interface ClosingCommand extends ProjectCommand {

    /** Evidence that data were deleted at one device or processor. */
    record Deletion(String place, @Text(min = 5) String evidence, LocalDate deletedOn) {}

    /** Ends processing for good. */
    @ActedBy({Role.PROJECT_LEADER, Role.COLLEGE})
    record EndProcessing(@Unasked String projectId, @Text(min = 10) String reason, LocalDate endedOn)
            implements ClosingCommand {}

    /** Confirms deletion; refuses while a device or processor has no evidence. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record ConfirmDataDeletion(@Unasked String projectId, List<Deletion> deletions) implements ClosingCommand {}

    /** Records lessons and closes the case. */
    @ActedBy(Role.PROJECT_LEADER)
    record CloseProject(@Unasked String projectId, List<String> lessons, String resultType)
            implements ClosingCommand {}
}
