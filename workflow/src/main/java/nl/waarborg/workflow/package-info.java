/**
 * What moves a project: commands in, events stored, process after the events, all in one transaction. Nothing here knows
 * a step or a case; models name commands and events, and this package carries them out.
 */
package nl.waarborg.workflow;
