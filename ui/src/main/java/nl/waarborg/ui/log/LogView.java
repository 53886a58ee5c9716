package nl.waarborg.ui.log;

import java.time.Instant;
import java.util.List;
import nl.waarborg.evidence.checkpoint.Cosignatures.Cosigned;
import nl.waarborg.evidence.checkpoint.Scrub;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.VerifierKey;

/**
 * The page about the log.
 *
 * @param origin    the name of the log
 * @param size      number of events signed; 0 while nothing is
 * @param root      the root as base64; null while nothing is signed
 * @param signedAt  when the last checkpoint was signed; null while nothing is
 * @param keys      the public keys of the log
 * @param witnesses what the witnesses saw
 * @param named     how many keys of witnesses are known, also those that have not signed yet
 * @param scrub     the last pass over the whole log; null before the first has ended
 */
public record LogView(String origin, long size, String root, Instant signedAt, List<Key> keys, List<Witnessed> witnesses,
                      int named, Scrub.Verdict scrub) {

    /** A public key as people compare it: what kind, and the fingerprint in groups of four. */
    public record Key(String kind, String fingerprint) {

        static Key of(VerifierKey key) {
            return new Key(key.type() == KeyType.ML_DSA_44 ? "ML-DSA-44" : "Ed25519", key.fingerprint().replaceAll("(.{4})(?!$)", "$1 "));
        }
    }

    /** What a witness saw last. */
    public record Witnessed(String name, String kind, long size, Instant at) {

        static Witnessed of(Cosigned cosigned) {
            return new Witnessed(cosigned.witness().name(), Key.of(cosigned.witness()).kind(), cosigned.checkpoint().size(), cosigned.at());
        }
    }
}
