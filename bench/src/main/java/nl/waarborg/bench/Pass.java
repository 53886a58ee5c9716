package nl.waarborg.bench;

import java.util.function.LongSupplier;

/** Goes through everything once per piece of work; what is counted is what it goes through. */
final class Pass implements Contestant {

    private final String name;
    private final long events;
    private final LongSupplier all;

    /** Takes the number of events that there are, and what reads them all and gives how many it read. */
    Pass(String name, long events, LongSupplier all) {
        this.name = name;
        this.events = events;
        this.all = all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long countsFor() {
        return events;
    }

    @Override
    public void work(String id) {
        long read = all.getAsLong();
        if (read != events) {
            throw new IllegalStateException("Expected " + events + " events, but read " + read);
        }
    }
}
