/** The Merkle tree of RFC 6962 section 2.1: hashes, roots, and proofs that an event is in the log and that a log only grew. */
package nl.waarborg.evidence.tree;
