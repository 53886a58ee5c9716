/** What a model may say, and what it says about its tasks. */
package nl.waarborg.workflow.model;
