package nl.waarborg.ui.signin;

/**
 * A municipality that somebody works for.
 *
 * @param id   its id in events and in {@code Actor}, such as "GM-Z"
 * @param name its name without "gemeente"
 */
public record Municipality(String id, String name) {
}
