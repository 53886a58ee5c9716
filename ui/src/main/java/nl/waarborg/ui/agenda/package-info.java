/** Every term of every project that somebody may see: as a page, as a calendar file, and as reminders when it comes near. */
package nl.waarborg.ui.agenda;
