/** Planning back from a date: what must be ready when, and what would work when it cannot be made. Nothing here is stored. */
package nl.waarborg.ui.planning;
