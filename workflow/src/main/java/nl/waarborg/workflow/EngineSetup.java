package nl.waarborg.workflow;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What an engine is like here, whether it serves people or is made again from the log: the same models mean the same to
 * both.
 *
 * @param dataSource its database
 * @param transactions the transactions of that database
 * @param sendCommand what the one automatic step does
 * @param ears who hears its moves
 * @param time what time it is
 * @param inserting sees each row before it is inserted
 */
public record EngineSetup(
        DataSource dataSource, PlatformTransactionManager transactions, JavaDelegate sendCommand, Ears ears,
        InstantSource time, Consumer<DbEntity> inserting) {

    /** Tells a configuration all of it; gives that configuration back. */
    public SpringProcessEngineConfiguration applyTo(SpringProcessEngineConfiguration engine) {
        Map<Object, Object> beans = Map.of("sendCommand", sendCommand);
        StrongUuidGenerator ids = new StrongUuidGenerator();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("true");
        engine.setHistory("none"); // the event log is the history
        engine.setEnforceHistoryTimeToLive(false);
        engine.setIdGenerator(ids);
        engine.setCustomSessionFactories(List.of(EngineTime.rows(ids, time, inserting)));
        engine.setBusinessCalendarManager(EngineTime.calendars(time));
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setSkipOutputMappingOnCanceledActivities(true); // what was taken away has no outcome to keep
        engine.setCustomFormTypes(List.of(new LongText()));
        engine.setCmmnEnabled(false);
        engine.setEnableCmdExceptionLogging(false); // a refusal is an answer, not an error of the engine
        engine.setBeans(beans);
        engine.setExpressionManager(new NarrowExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setTenantIdProvider(new MunicipalityOfCase());
        engine.setJobExecutorActivate(false); // Jobs starts it, once somebody listens to its events
        engine.setCustomPreBPMNParseListeners(List.of(new ModelListeners(ears, new DueDates(time))));
        return engine;
    }
}
