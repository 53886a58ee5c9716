package nl.waarborg.domain.project;

import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.MayBeEmpty;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;

/**
 * How several people divide the work on the DPIA: who writes which paragraph, how far it is, and what they say to each
 * other about it (SPEC A.2). None of it is content: it is outside the hash of a version, and no gate reads it.
 */
public sealed interface WorkbenchCommand extends ProjectCommand {

    /** How far the work on a paragraph is, in the eyes of those who write it. */
    enum Status { TO_DO, IN_PROGRESS, FOR_REVIEW, DONE }

    /**
     * Gives a paragraph to somebody, or to nobody. {@code owner} is a person as issuer:subject. Refuses a paragraph that is not
     * asked, what is no person, and somebody whose part in the case rules writing out (gate G13).
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record AssignParagraph(@Unasked String projectId, @Unasked String paragraph, @MayBeEmpty String owner)
            implements WorkbenchCommand {}

    /** Says how far a paragraph is. Refuses a paragraph that is not asked. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER})
    record SetParagraphStatus(@Unasked String projectId, @Unasked String paragraph, Status status)
            implements WorkbenchCommand {}

    /**
     * Opens a thread on a paragraph, or on one field of it ({@code place}). Open to whoever reads the draft with a duty. Refuses
     * a paragraph that is not asked and a place where it asks nothing.
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO})
    record PlaceComment(
            @Unasked String projectId, @Unasked String paragraph, @MayBeEmpty String place, @Text String text)
            implements WorkbenchCommand {}

    /** Adds to a thread, also to one that was resolved: what was typed meanwhile is not lost. Refuses an unknown thread. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO})
    record ReplyToComment(@Unasked String projectId, @Unasked Integer thread, @Text String text)
            implements WorkbenchCommand {}

    /** Says that a thread needs no more. Refuses an unknown thread. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO})
    record ResolveThread(@Unasked String projectId, @Unasked Integer thread) implements WorkbenchCommand {}

    /** Opens a resolved thread again. Refuses an unknown thread. */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO})
    record ReopenThread(@Unasked String projectId, @Unasked Integer thread) implements WorkbenchCommand {}
}
