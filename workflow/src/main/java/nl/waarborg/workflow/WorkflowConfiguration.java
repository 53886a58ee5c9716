package nl.waarborg.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.waarborg.domain.project.Project;
import nl.waarborg.evidence.EvidenceSchema;
import nl.waarborg.workflow.log.CheckedHistory;
import nl.waarborg.workflow.log.EventJson;
import nl.waarborg.workflow.log.EventLog;
import nl.waarborg.workflow.log.EventTable;
import nl.waarborg.workflow.log.ProvenEventStorage;
import nl.waarborg.workflow.model.Models;
import nl.waarborg.workflow.rebuild.Rebuild;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Wires event store and engine to one database and one transaction manager, by hand: with starters on this version of
 * Spring Boot the two would silently go their own ways. Needs a {@link DataSource} and a {@link Clock}.
 *
 * <p>Properties: {@code waarborg.log-origin} names the log in every hash; {@code waarborg.jobs} (default true) says
 * whether this node runs timers.
 */
@Configuration(proxyBeanMethods = false)
public class WorkflowConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    SpringTransactionManager axonTransactions(JdbcTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    EventJson eventJson() {
        return EventJson.create();
    }

    @Bean
    ProvenEventStorage eventStorage(
            DataSource dataSource, SpringTransactionManager transactions, EventJson json, Environment environment) {
        EventTable.create(dataSource);
        EvidenceSchema.create(dataSource);
        return ProvenEventStorage.create(dataSource, transactions, json, origin(environment));
    }

    /** The name of the log. */
    public static String origin(Environment environment) {
        return environment.getProperty("waarborg.log-origin", "waarborg.local/log");
    }

    @Bean
    RecentProjects recentProjects() {
        return new RecentProjects();
    }

    @Bean
    EventLog eventLog(DataSource dataSource, EventJson json) {
        return new EventLog(dataSource, json);
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            SpringTransactionManager transactions, EventJson json, ProvenEventStorage storage, RecentProjects recent) {
        System.setProperty("disable-axoniq-console-message", "true"); // a banner for a product that is not used here
        return DefaultConfigurer.defaultConfiguration(false)
                .configureTransactionManager(config -> transactions)
                .configureSerializer(config -> json)
                .configureEventSerializer(config -> json)
                .configureMessageSerializer(config -> json)
                .configureCorrelationDataProviders(config -> List.of(CommandMetadata.correlation()))
                .configureCommandBus(config -> commandBus(config, transactions))
                .configureEmbeddedEventStore(config -> storage)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Project.class).configureCache(config -> recent))
                .start();
    }

    private static SimpleCommandBus commandBus(org.axonframework.config.Configuration config, TransactionManager transactions) {
        SimpleCommandBus bus = SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(config.correlationDataProviders()));
        return bus;
    }

    @Bean
    Commands commands(
            org.axonframework.config.Configuration axon, RecentProjects recent, ObjectProvider<ProcessEngine> engine) {
        return new Commands(axon.commandBus(), axon.repository(Project.class), axon.eventStore(), recent,
                new ChangeTable(engine::getObject));
    }

    @Bean
    Documents documents(DataSource dataSource, JdbcTransactionManager transactionManager, Commands commands, Clock clock) {
        return new Documents(dataSource, transactionManager, commands, clock);
    }

    @Bean
    StepTime stepTime(Clock clock) {
        return new StepTime(clock);
    }

    @Bean
    TokensMoved tokensMoved(Commands commands, StepTime time) {
        return new TokensMoved(commands, time);
    }

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(
            DataSource dataSource, JdbcTransactionManager transactionManager, SpringTransactionManager axonTransactions,
            Commands commands, TokensMoved tokens, StepTime time, Clock clock) {
        EngineSetup setup = new EngineSetup(
                dataSource, transactionManager, new SendCommand(commands, clock), new Ears(tokens), time, row -> { });
        SpringProcessEngineConfiguration engine = setup.applyTo(new SpringProcessEngineConfiguration());
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new UnitOfWorkInterceptor(axonTransactions))));
        engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new RecordTokensInterceptor(tokens))));
        return engine.buildProcessEngine();
    }

    @Bean
    Models models(ProcessEngine engine) {
        return new Models(engine.getRepositoryService());
    }

    @Bean
    ProcessDriver processDriver(
            org.axonframework.config.Configuration axon, ProcessEngine engine, Models models, TokensMoved tokens) {
        ProcessDriver driver = new ProcessDriver(new Advance(engine, models, new NewestModel(engine.getRuntimeService())), tokens);
        axon.eventStore().subscribe(driver::accept);
        return driver;
    }

    @Bean
    Jobs jobs(ProcessEngine engine, ProcessDriver driver, Environment environment) {
        return new Jobs(engine, environment.getProperty("waarborg.jobs", Boolean.class, true));
    }

    @Bean
    ModelDeployment modelDeployment(ProcessEngine engine, Models models) {
        return new ModelDeployment(engine, models);
    }

    @Bean
    TaskForms taskForms(ProcessEngine engine, Models models, Commands commands, EventLog log) {
        return new TaskForms(engine, models, commands, log);
    }

    @Bean
    Inbox inbox(ProcessEngine engine, Models models, Commands commands, Clock clock) {
        return new Inbox(engine, models, commands, clock);
    }

    @Bean
    Rebuild rebuild(DataSource dataSource, JdbcTransactionManager transactionManager, EventJson json, Environment environment) {
        return new Rebuild(dataSource, transactionManager, new CheckedHistory(origin(environment)), json);
    }

    @Bean
    Diagrams diagrams(ProcessEngine engine) {
        return new Diagrams(engine);
    }

    @Bean
    StartUpCheck startUpCheck(DataSource dataSource, org.axonframework.config.Configuration axon, ProcessEngine engine) {
        StartUpCheck check = new StartUpCheck(dataSource, axon, engine);
        check.verify();
        return check;
    }
}
