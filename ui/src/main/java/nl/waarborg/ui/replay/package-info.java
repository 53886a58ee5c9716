/** Stands at any event of a project: what was known, where the process was, and why the step was lawful. */
package nl.waarborg.ui.replay;
