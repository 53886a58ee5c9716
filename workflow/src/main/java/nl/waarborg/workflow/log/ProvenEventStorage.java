package nl.waarborg.workflow.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waarborg.evidence.EventRecorder;
import nl.waarborg.evidence.StoredEvent;
import nl.waarborg.workflow.CommandMetadata;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Axon's JDBC storage that writes event, hash chain and outbox in one go: what is hashed is the very bytes that are
 * stored, in the very transaction that stores them. Read back for a decision, a case is held against its chain.
 */
public final class ProvenEventStorage extends JdbcEventStorageEngine {

    /** Resource of the outermost unit of work under which the ids of the stored events are gathered, if it is there. */
    public static final String STORED_IDS = ProvenEventStorage.class.getName() + ".ids";

    private static final String INSERT = "INSERT INTO " + EventTable.NAME
            + " (event_id, aggregate_type, case_id, seq, recorded_at, payload_type, revision, payload, metadata,"
            + " command_id, task_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final EventRecorder recorder;
    private final CheckedHistory histories;

    private ProvenEventStorage(Builder builder, DataSource dataSource, String origin) {
        super(builder);
        this.dataSource = dataSource;
        this.recorder = new EventRecorder(origin);
        this.histories = new CheckedHistory(origin);
    }

    /** Takes the database and its transactions, how events are written, and the name of the log that is their evidence. */
    public static ProvenEventStorage create(
            DataSource dataSource, TransactionManager transactions, Serializer json, String origin) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource)))
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .schema(EventTable.SCHEMA)
                .dataType(byte[].class)
                .persistenceExceptionResolver(SqlFailure::isDuplicate);
        return new ProvenEventStorage(builder, dataSource, origin);
    }

    /** The events of a case, held against their chain before anything is decided on them. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String caseId, long firstSeq) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return histories.read(connection, caseId).stream().filter(event -> event.seq() >= firstSeq).map(ProvenEventStorage::entry);
        } catch (SQLException e) {
            throw new EventStoreException("Expected to read the events of case " + caseId + ", but " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Nobody writes snapshots, and one that somebody put there would pass by the chain. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String caseId) {
        return Stream.empty();
    }

    private static DomainEventData<byte[]> entry(StoredEvent event) {
        return new GenericDomainEventEntry<>(event.aggregateType(), event.caseId(), event.seq(), event.eventId(), event.timestamp(),
                event.payloadType(), event.revision(), event.payload(), event.metadata());
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer json) {
        if (events.isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            recorder.record(connection, insert(connection, events, json));
        } catch (SQLException e) {
            handlePersistenceException(e, events.get(0));
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        gatherIds(events);
    }

    private static List<StoredEvent> insert(Connection connection, List<? extends EventMessage<?>> events, Serializer json)
            throws SQLException {
        List<StoredEvent> stored = new ArrayList<>(events.size());
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (EventMessage<?> message : events) {
                StoredEvent event = stored(message, json);
                insert.setString(1, event.eventId());
                insert.setString(2, event.aggregateType());
                insert.setString(3, event.caseId());
                insert.setLong(4, event.seq());
                insert.setString(5, event.timestamp());
                insert.setString(6, event.payloadType());
                insert.setString(7, event.revision());
                insert.setBytes(8, event.payload());
                insert.setBytes(9, event.metadata());
                MetaData origin = message.getMetaData();
                insert.setString(10, CommandMetadata.commandId(origin));
                insert.setString(11, CommandMetadata.taskId(origin));
                insert.addBatch();
                stored.add(event);
            }
            insert.executeBatch();
        }
        return stored;
    }

    private static StoredEvent stored(EventMessage<?> message, Serializer json) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException("Expected an event of a case, but got " + message.getPayloadType());
        }
        SerializedObject<byte[]> payload = event.serializePayload(json, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(json, byte[].class);
        return new StoredEvent(
                event.getIdentifier(), event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(),
                DateTimeUtils.formatInstant(event.getTimestamp()), payload.getType().getName(),
                payload.getType().getRevision(), payload.getData(), metadata.getData());
    }

    private static void gatherIds(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(unit -> {
            List<String> ids = unit.root().getResource(STORED_IDS);
            if (ids != null) {
                events.forEach(event -> ids.add(event.getIdentifier()));
            }
        });
    }
}
