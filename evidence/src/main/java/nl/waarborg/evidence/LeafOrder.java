package nl.waarborg.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which waiting events get their leaves: as they entered the outbox, except that an event never goes
 * before its predecessor in the case. One whose predecessor has no leaf and is not waiting here either is held back.
 */
final class LeafOrder {

    /** An outbox row, with whether the event before it in its case already has a leaf (true for a first event). */
    record Waiting(long id, String eventId, String caseId, long seq, boolean follows) {

        private Place place() {
            return new Place(caseId, seq);
        }

        private Place before() {
            return new Place(caseId, seq - 1);
        }

        private Place after() {
            return new Place(caseId, seq + 1);
        }
    }

    private record Place(String caseId, long seq) {
    }

    private final List<Waiting> ordered = new ArrayList<>();
    private final Set<Place> taken = new HashSet<>();
    private final Map<Place, Waiting> heldBack = new HashMap<>();

    private LeafOrder() {
    }

    /** Takes rows in outbox order; gives those that may have a leaf now, in leaf order. */
    static List<Waiting> of(List<Waiting> rows) {
        LeafOrder order = new LeafOrder();
        rows.forEach(order::meet);
        return order.ordered;
    }

    private void meet(Waiting row) {
        if (row.follows() || taken.contains(row.before())) {
            take(row);
        } else {
            heldBack.put(row.place(), row);
        }
    }

    private void take(Waiting row) {
        for (Waiting next = row; next != null; next = heldBack.remove(next.after())) {
            ordered.add(next);
            taken.add(next.place());
        }
    }
}
