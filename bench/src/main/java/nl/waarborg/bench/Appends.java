package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.waarborg.evidence.EventRecorder;
import nl.waarborg.evidence.EvidenceSchema;
import nl.waarborg.evidence.LeafReader;
import nl.waarborg.evidence.Sequencer;
import nl.waarborg.evidence.SequencerLoop;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.checkpoint.Published;
import nl.waarborg.evidence.checkpoint.Repeated;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.workflow.log.EventTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One commit after another of one event of 1 KiB: only the event, with its evidence, or with the sequencer at work beside it,
 * and the signer beside that.
 */
final class Appends implements Contestant {

    /** What is done for an event beside storing it. */
    enum Evidence {
        NONE, IN_THE_COMMIT, SEQUENCED, SIGNED;

        boolean beside() {
            return this == SEQUENCED || this == SIGNED;
        }
    }

    private static final String ORIGIN = "waarborg.example/bench";
    private static final int EVENTS_OF_A_CASE = 50;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final byte[] PAYLOAD = "p".repeat(700).getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = "m".repeat(324).getBytes(StandardCharsets.UTF_8);
    static final String INSERT = "INSERT INTO domain_event"
            + " (event_id, aggregate_type, case_id, seq, recorded_at, payload_type, revision, payload, metadata,"
            + " command_id, task_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final String name;
    private final HikariDataSource dataSource;
    private final Evidence evidence;
    private final EventRecorder recorder = new EventRecorder(ORIGIN);
    private final ThreadLocal<Place> place = ThreadLocal.withInitial(() -> new Place("", EVENTS_OF_A_CASE));
    private final Sequencer sequencer;
    private final Delays delays;
    private SequencerLoop loop;
    private Repeated signer;
    private Checkpoints checkpoints;

    Appends(String name, HikariDataSource dataSource, Evidence evidence) {
        this.name = name;
        this.dataSource = dataSource;
        this.evidence = evidence;
        EventTable.create(dataSource);
        EvidenceSchema.create(dataSource);
        sequencer = new Sequencer(dataSource);
        delays = new Delays(new LeafReader(dataSource));
    }

    @Override
    public String name() {
        return name;
    }

    Delays delays() {
        return delays;
    }

    /** Lets the database look at its tables first, for a plan made while they were empty may be a poor one. */
    @Override
    public void before() {
        new JdbcTemplate(dataSource).execute("ANALYZE");
        if (evidence.beside()) {
            delays.begin();
            loop = new SequencerLoop(sequencer, delays::grown).start();
            if (evidence == Evidence.SIGNED) {
                signer = new Repeated("signer", checkpoints()::extendAndSign, Duration.ofSeconds(1)).start();
            }
        }
    }

    private Checkpoints checkpoints() {
        if (checkpoints == null) {
            LogKeys keys = new LogKeys(List.of(SigningKey.create(ORIGIN, KeyType.ED25519), SigningKey.create(ORIGIN, KeyType.ML_DSA_44)));
            try {
                Path file = Files.createTempDirectory("waarborg-bench").resolve("checkpoint");
                checkpoints = new Checkpoints(dataSource, keys, Clock.systemUTC(), new Published(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return checkpoints;
    }

    @Override
    public void work(String id) {
        Place last = place.get();
        Place next = last.seq() + 1 < EVENTS_OF_A_CASE ? new Place(last.caseId(), last.seq() + 1) : new Place(id, 0);
        StoredEvent event = new StoredEvent(UUID.randomUUID().toString(), "Project", next.caseId(), next.seq(),
                "2026-11-24T06:00:00.000Z", "StepCompleted", "1", PAYLOAD, METADATA);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, event);
            if (evidence != Evidence.NONE) {
                recorder.record(connection, event);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        place.set(next);
        if (loop != null) {
            delays.committed(event.eventId());
            loop.nudge();
        }
    }

    private static void insert(Connection connection, StoredEvent event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(insert, event);
            insert.executeUpdate();
        }
    }

    /** Fills in the columns of an event. */
    static void set(PreparedStatement insert, StoredEvent event) throws SQLException {
        insert.setString(1, event.eventId());
        insert.setString(2, event.aggregateType());
        insert.setString(3, event.caseId());
        insert.setLong(4, event.seq());
        insert.setString(5, event.timestamp());
        insert.setString(6, event.payloadType());
        insert.setString(7, event.revision());
        insert.setBytes(8, event.payload());
        insert.setBytes(9, event.metadata());
        insert.setString(10, event.eventId());
        insert.setString(11, null);
    }

    /** The loop finishes what waits, outside the time of the turn, so that the longest delays count as well. */
    @Override
    public void after() {
        if (evidence.beside()) {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (!delays.complete() && System.nanoTime() < end) {
                LockSupport.parkNanos(5_000_000);
            }
            loop.close();
            loop = null;
            if (signer != null) {
                signer.close();
                signer = null;
            }
            delays.end();
        } else if (evidence == Evidence.IN_THE_COMMIT) {
            while (sequencer.sequenceOnce() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private record Place(String caseId, long seq) {}
}
