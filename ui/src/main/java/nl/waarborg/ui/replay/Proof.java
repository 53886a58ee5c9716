package nl.waarborg.ui.replay;

import java.time.Instant;
import java.util.ArrayList;
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

    /** Says what the check of a case and of its place in the signed log found. */
    static Proof of(Texts t, CaseLog log, SignedLog.Verdict signed, Instant now) {
        Integer broken = log.chain().intact() ? null : Math.toIntExact(log.chain().brokenAt().getAsLong()) + 1;
        Integer lost = signed.firstLost();
        Integer wrong = broken == null ? lost : lost == null ? broken : Integer.valueOf(Math.min(broken, lost));
        List<Part> parts = new ArrayList<>(List.of(chain(t, log, broken == null && lost != null && lost > log.size() ? lost : broken), place(t, log, signed), signature(t, signed)));
        parts.addAll(witnesses(t, signed));
        if (!signed.whole()) {
            parts.add(new Part(false, t.get("replay.proof.log-flawed")));
        }
        boolean foreign = signed.witnesses().stream().anyMatch(witness -> !witness.same());
        String heading = wrong != null ? t.get("replay.proof.fails", wrong)
                : !signed.genuine() ? t.get("replay.proof.unsigned") : foreign ? t.get("replay.proof.foreign")
                : !signed.whole() ? t.get("replay.proof.flawed")
                : t.get("replay.proof.holds", log.size(), log.size());
        return new Proof(heading, now, wrong, List.copyOf(parts));
    }

    private static Part chain(Texts t, CaseLog log, Integer wrong) {
        if (wrong == null) {
            return new Part(true, t.get("replay.proof.chain"));
        }
        String what = wrong <= log.size() ? EventTexts.title(t, log.row(wrong).stored().payloadType()) : t.get("replay.proof.gone");
        return new Part(false, wrong == 1 ? t.get("replay.proof.broken.first", what)
                : t.get("replay.proof.broken", wrong, what, wrong - 1));
    }

    private static Part place(Texts t, CaseLog log, SignedLog.Verdict signed) {
        if (signed.firstLost() != null) {
            String what = signed.firstLost() > log.size() ? t.get("replay.proof.gone")
                    : EventTexts.title(t, log.row(signed.firstLost()).stored().payloadType());
            return new Part(false, t.get("replay.proof.lost", signed.firstLost(), what, signed.included()));
        }
        String all = signed.included() == 0 ? "" : t.get("replay.proof.placed", signed.included());
        String rest = signed.waiting() == 0 ? "" : t.count("replay.proof.waiting", signed.waiting());
        return new Part(true, (all + " " + rest).strip());
    }

    private static Part signature(Texts t, SignedLog.Verdict signed) {
        if (!signed.genuine()) {
            return new Part(false, t.get("replay.proof.forged"));
        }
        String self = signed.isSigned() && signed.witnesses().isEmpty() ? " " + t.get("replay.proof.self") : "";
        return new Part(true, signed.isSigned() ? t.get("replay.proof.signed", signed.signedAt(), signed.size()) + self
                : t.get("replay.proof.notsigned"));
    }

    private static List<Part> witnesses(Texts t, SignedLog.Verdict signed) {
        return signed.witnesses().stream().map(witness -> new Part(witness.same(), t.get(
                witness.same() ? "replay.proof.witness" : "replay.proof.witness.other", witness.name(), witness.size(), witness.at()))).distinct().toList();
    }
}
