package nl.waarborg.ui.replay;

import java.time.Instant;
import java.util.List;
import nl.waarborg.ui.project.EventTexts;
import nl.waarborg.ui.texts.Texts;

/**
 * The green or red statement on top, worked out anew for every page. Each part is one thing that was checked; the whole
 * holds when every part does.
 *
 * @param heading    the statement itself
 * @param at         when it was worked out
 * @param firstWrong number of the first event that is not as it was recorded; null when there is none
 * @param parts      what was checked, a sentence each
 */
public record Proof(String heading, Instant at, Integer firstWrong, List<Part> parts) {

    /** One thing that was checked: whether it holds, and what that means. */
    public record Part(boolean holds, String text) {}

    /** Whether everything holds. */
    public boolean holds() {
        return parts.stream().allMatch(Part::holds);
    }

    /** Whether what is shown at this event rests only on events that are as they were recorded. */
    public boolean holdsAt(int number) {
        return firstWrong == null || number < firstWrong;
    }

    /** Says what the check of a case found. */
    static Proof of(Texts t, CaseLog log, Instant now) {
        Part chain = chain(t, log);
        Integer wrong = log.chain().intact() ? null : Math.toIntExact(log.chain().brokenAt().getAsLong()) + 1;
        String heading = wrong == null ? t.get("replay.proof.holds", log.size(), log.size()) : t.get("replay.proof.fails", wrong);
        return new Proof(heading, now, wrong, List.of(chain));
    }

    private static Part chain(Texts t, CaseLog log) {
        if (log.chain().intact()) {
            return new Part(true, t.get("replay.proof.chain"));
        }
        int wrong = Math.toIntExact(log.chain().brokenAt().getAsLong()) + 1;
        String what = wrong <= log.size() ? EventTexts.title(t, log.row(wrong).stored().payloadType()) : t.get("replay.proof.gone");
        return new Part(false, wrong == 1 ? t.get("replay.proof.broken.first", what)
                : t.get("replay.proof.broken", wrong, what, wrong - 1));
    }
}
