/** Forms derived from commands, and commands built from answers. */
package nl.waarborg.workflow.form;
