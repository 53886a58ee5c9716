package nl.waarborg.evidence;

import java.util.OptionalLong;

/**
 * What a check of one case found.
 *
 * @param brokenAt the first seq that is wrong; empty when the chain is intact
 * @param why      "Expected …, but …" for the log; empty when the chain is intact
 */
public record ChainVerdict(OptionalLong brokenAt, String why) {

    static final ChainVerdict INTACT = new ChainVerdict(OptionalLong.empty(), "");

    static ChainVerdict broken(long seq, String why) {
        return new ChainVerdict(OptionalLong.of(seq), why);
    }

    /** Whether every event is the one that was recorded, at the place where it was recorded. */
    public boolean intact() {
        return brokenAt.isEmpty();
    }
}
