package nl.waarborg.bench;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waarborg.domain.actor.ByMetadata;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.project.PreScanEvent.FgAdviceRequested;
import nl.waarborg.domain.project.Project;
import nl.waarborg.workflow.CommandMetadata;
import nl.waarborg.workflow.log.ProvenEventStorage;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One command after another on projects that begin a long way on. The cached contestant leaves the cache of projects as
 * the application has it and keeps the projects from the garbage collector; the other empties it before every command.
 */
final class LongProjects implements Contestant {

    /** Events of each project before the first command. */
    static final int EARLIER = 200;

    private static final int PROJECTS = 100;

    private final String name;
    private final Office office;
    private final boolean cached;
    private final Cache cache;
    private final List<String> projects = new ArrayList<>();
    private final Map<String, Object> held = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    LongProjects(String name, Office office, boolean cached) {
        this.name = name;
        this.office = office;
        this.cached = cached;
        this.cache = cacheOf(office);
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(longProject());
        }
        cache.removeAll();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void before() {
        if (cached) {
            projects.forEach(this::ask);
            projects.forEach(project -> held.put(project, cache.get(project)));
        }
    }

    @Override
    public void work(String id) {
        if (!cached) {
            cache.removeAll();
        }
        ask(projects.get(Math.floorMod(next.getAndIncrement(), PROJECTS)));
    }

    @Override
    public void after() {
        held.clear();
        office.drain();
    }

    private void ask(String project) {
        office.send(Words.ask(project), Words.LEADER, null);
    }

    /** Registers a project and appends the rest. */
    private String longProject() {
        String id = "GM0344-long-" + UUID.randomUUID();
        office.send(Words.register(id), Words.LEADER, null);
        long first = office.get(Configuration.class).eventStore().lastSequenceNumberFor(id).orElseThrow() + 1;
        lengthen(office.get(ProvenEventStorage.class), office.get(JdbcTransactionManager.class), id, first, EARLIER);
        return id;
    }

    /** Appends events from one seq until another (not included) straight to the storage, with evidence but past the engine. */
    static void lengthen(ProvenEventStorage storage, JdbcTransactionManager transactions, String id, long first, long until) {
        Map<String, Object> by = new HashMap<>(ByMetadata.write(Office.by(Words.LEADER).as(Role.PROJECT_LEADER)));
        by.put(CommandMetadata.COMMAND, "RequestFgAdvice");
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (long seq = first; seq < until; seq++) {
            by.put(CommandMetadata.COMMAND_ID, UUID.randomUUID().toString());
            events.add(new GenericDomainEventMessage<>(
                    Project.class.getSimpleName(), id, seq, new FgAdviceRequested(id, Words.ask(id).question()), MetaData.from(by)));
        }
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> storage.appendEvents(events));
    }

    /** Axon has no way to ask for the cache it made; a benchmark may look. */
    private static Cache cacheOf(Office office) {
        try {
            Field field = CachingEventSourcingRepository.class.getDeclaredField("cache");
            field.setAccessible(true);
            return (Cache) field.get(office.get(Configuration.class).repository(Project.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected the repository of projects to have a cache, but " + e.getMessage(), e);
        }
    }
}
