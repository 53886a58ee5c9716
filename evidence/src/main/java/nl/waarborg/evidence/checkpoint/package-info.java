/**
 * The signed log over all cases: its tree in tiles of 256 hashes (C2SP tlog-tiles), checkpoints signed outside the commit
 * path, and the checks that hold the stored events against them.
 */
package nl.waarborg.evidence.checkpoint;
