/** The event log: how events are written, stored with their evidence, and read back. */
package nl.waarborg.workflow.log;
