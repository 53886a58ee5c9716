/**
 * One plain mail a day to who must act on a term, or to whom it was raised. Nothing of it exists without {@code spring.mail.host}.
 * Mail tells; it decides nothing.
 */
package nl.waarborg.ui.mail;
