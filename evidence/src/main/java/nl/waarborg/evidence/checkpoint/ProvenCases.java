package nl.waarborg.evidence.checkpoint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.waarborg.evidence.EvidenceUnavailable;
import nl.waarborg.evidence.Transaction;
import nl.waarborg.evidence.checkpoint.StoredLog.Entry;

/**
 * The last event of every case, worked out from the events themselves and held against the signed root. The tables alone
 * cannot be asked: who takes the last events of a case out of all of them would have us sign that there were none. Reads
 * every event once, and after that only those that are new. Keeps one hash for each case.
 */
public final class ProvenCases {

    private static final int BATCH = 1_000;

    private final DataSource dataSource;
    private final String origin;
    private final StoredLog stored;
    private WholeLog read;
    private volatile CaseMap proven = CaseMap.of(0, List.of());

    /** Takes where the log is, its name, and where its events are. */
    public ProvenCases(DataSource dataSource, String origin, StoredLog stored) {
        this.dataSource = dataSource;
        this.origin = origin;
        this.stored = stored;
    }

    /**
     * The map of all cases at the size of a checkpoint.
     *
     * @throws LogBroken           if the stored events are not those that were signed; then there is nothing to sign
     * @throws EvidenceUnavailable   if the database fails
     */
    public synchronized CaseMap at(SignedCheckpoint signed) {
        if (read == null || read.size() > signed.size()) {
            read = new WholeLog(origin, Collections.emptyIterator());
        }
        WholeLog log = read;
        read = null; // whatever goes wrong now, the next one starts at the beginning
        while (log.size() < signed.size()) {
            long from = log.size();
            int max = (int) Math.min(BATCH, signed.size() - from);
            Transaction.run(dataSource, "read the log", connection -> stored.read(connection, from, max))
                    .forEach(entry -> take(entry, log));
            require(log.size() == from + max, "Expected leaf %d, but it is missing".formatted(log.size()));
        }
        require(log.root().equals(signed.checkpoint().root()),
                "Expected root %s at size %d, but it is %s".formatted(signed.checkpoint().root().base64(), log.size(), log.root().base64()));
        CaseMap cases = log.cases();
        if (cases.logSize() > proven.logSize()) {
            proven = cases;
        }
        read = log;
        return cases;
    }

    /** The last event that a case is known to have had, however little of it is stored now; empty when none is known yet. */
    public Optional<CaseHead> known(String caseId) {
        return proven.head(caseId);
    }

    private static void take(Entry entry, WholeLog log) {
        require(entry.leafIndex() == log.size() && entry.event() != null,
                "Expected leaf %d with its event, but it is missing".formatted(log.size()));
        log.take(entry.event()).ifPresent(flaw -> require(false, flaw.why()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new LogBroken(otherwise);
        }
    }
}
