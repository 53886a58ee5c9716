/** Bringing in a project that already ran with an old DPIA. */
package nl.waarborg.ui.legacy;
