package nl.waarborg.bench;

/** One of those that do the same work in turn. Called from several threads at once, except {@code before} and {@code after}. */
interface Contestant extends AutoCloseable {

    /** What the table calls it. */
    String name();

    /** Does one piece of work under an id nobody used before. */
    void work(String id);

    /** How many of the things that are counted one piece of work brings about. */
    default long countsFor() {
        return 1;
    }

    /** Gets ready for a round, outside the time. */
    default void before() {}

    /** Cleans up after a round, outside the time. */
    default void after() {}

    @Override
    default void close() {}
}
