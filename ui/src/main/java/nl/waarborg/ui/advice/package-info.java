/** What the FG said, what was answered point by point, and how the FG's term stands, together. */
package nl.waarborg.ui.advice;
