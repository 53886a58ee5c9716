/** Makes the engine again from the log by driving it once more, and compares the two. */
package nl.waarborg.workflow.rebuild;
