/**
 * One case in one file, with everything that proves it: written, read and verified as {@code docs/dossier-format.md} says.
 * Knows nothing of what the events mean.
 */
package nl.waarborg.evidence.dossier;
