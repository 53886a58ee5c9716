/**
 * Signed notes as C2SP specifies them (signed-note, tlog-checkpoint, tlog-cosignature): a text with one signature line
 * for each key, among them Ed25519 from the JDK and ML-DSA-44 from Bouncy Castle, and the files that hold the keys.
 */
package nl.waarborg.evidence.note;
