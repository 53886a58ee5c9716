package nl.waarborg.workflow.rebuild;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An engine in memory with the models of the one that serves people and none of its cases. It runs no job by itself, and
 * what it calls is called in the version that the log names.
 */
final class Scratch implements AutoCloseable {

    /** What belongs to the models, in an order in which it can be inserted. */
    private static final List<String> OF_MODELS = List.of(
            "ACT_RE_DEPLOYMENT", "ACT_GE_BYTEARRAY", "ACT_RE_PROCDEF", "ACT_RE_DECISION_REQ_DEF", "ACT_RE_DECISION_DEF",
            "ACT_RU_JOBDEF");

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final ProcessEngine engine;

    /** Takes the database with the models, who watches the engine, and which model is called for a key. */
    Scratch(DataSource live, Watch watch, Function<String, String> called) {
        DataSource memory = new DriverManagerDataSource("jdbc:h2:mem:rebuild-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        JdbcTransactionManager transactions = new JdbcTransactionManager(memory);
        sql = new JdbcTemplate(memory);
        transaction = new TransactionTemplate(transactions);
        SpringProcessEngineConfiguration configuration = new Configuration(called);
        configuration.setProcessEngineName("rebuild-" + UUID.randomUUID());
        engine = watch.setup(memory, transactions).applyTo(configuration).buildProcessEngine();
        JdbcTemplate models = new JdbcTemplate(live);
        OF_MODELS.forEach(table -> Row.insert(sql, table, Row.read(models, "SELECT * FROM " + table
                + (table.equals("ACT_GE_BYTEARRAY") ? " WHERE DEPLOYMENT_ID_ IS NOT NULL" : ""))));
    }

    ProcessEngine engine() {
        return engine;
    }

    JdbcTemplate sql() {
        return sql;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void close() {
        engine.close();
        sql.execute("SHUTDOWN");
    }

    private static final class Configuration extends SpringProcessEngineConfiguration {

        private final Function<String, String> called;

        Configuration(Function<String, String> called) {
            this.called = called;
        }

        @Override
        protected void initDeployers() {
            super.initDeployers();
            deploymentCache = new RecordedModels(cacheFactory, cacheCapacity, called);
            deploymentCache.setDeployers(deployers);
        }
    }

    private static final class RecordedModels extends DeploymentCache {

        private final Function<String, String> called;

        RecordedModels(CacheFactory caches, int capacity, Function<String, String> called) {
            super(caches, capacity);
            this.called = called;
        }

        @Override
        public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(String key, String tenant) {
            return findDeployedProcessDefinitionById(called.apply(key));
        }

        @Override
        public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String key) {
            return findDeployedProcessDefinitionById(called.apply(key));
        }
    }
}
