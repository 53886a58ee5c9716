package nl.waarborg.ui.replay;

/** One field of what is said somewhere: what it is called and what it says. */
public record Said(String label, String text) {}
