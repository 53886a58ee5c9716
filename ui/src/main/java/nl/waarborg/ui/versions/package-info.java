/** The submitted versions of a DPIA: what each said, what was decided on it, and what differs between any two. */
package nl.waarborg.ui.versions;
