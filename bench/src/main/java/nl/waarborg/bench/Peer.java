package nl.waarborg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Plain Camunda with its own history in full, without the extras that cost it time (metrics, CMMN, sequence blocks). It
 * either asks for the open task before completing it, as applications do, or is spared that by being told the id.
 */
final class Peer implements Contestant {

    private final String name;
    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final boolean asksForTasks;
    private final ThreadLocal<String> lastTask = new ThreadLocal<>();

    Peer(String name, HikariDataSource dataSource, boolean asksForTasks) {
        this.name = name;
        this.dataSource = dataSource;
        this.asksForTasks = asksForTasks;
        this.engine = engine(asksForTasks ? List.of() : List.of(new TaskIds()));
        engine.getRepositoryService().createDeployment().addClasspathResource("bench/peer.bpmn").deploy();
    }

    private ProcessEngine engine(List<AbstractBpmnParseListener> listeners) {
        SpringProcessEngineConfiguration config = new SpringProcessEngineConfiguration();
        config.setDataSource(dataSource);
        config.setTransactionManager(new JdbcTransactionManager(dataSource));
        config.setDatabaseSchemaUpdate("true");
        config.setHistory("full");
        config.setEnforceHistoryTimeToLive(false);
        config.setIdGenerator(new StrongUuidGenerator());
        config.setMetricsEnabled(false);
        config.setDbMetricsReporterActivate(false);
        config.setTaskMetricsEnabled(false);
        config.setCmmnEnabled(false);
        config.setJobExecutorActivate(false);
        config.setBeans(Map.of());
        config.setCustomPostBPMNParseListeners(new ArrayList<>(listeners)); // the engine adds its own
        return config.buildProcessEngine();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void work(String id) {
        String instance = engine.getRuntimeService().startProcessInstanceByKey("peer", id, Map.of(
                "name", Words.NAME, "description", Words.DESCRIPTION, "plannedGoLive", Words.GO_LIVE.toString())).getId();
        complete(instance, Map.of("outcome", "NO_PERSONAL_DATA", "reasoning", Words.REASONING));
        complete(instance, Map.of("conclusion", Words.CONCLUSION));
    }

    private void complete(String instance, Map<String, Object> variables) {
        String task = asksForTasks
                ? engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult().getId()
                : lastTask.get();
        engine.getTaskService().complete(task, variables);
    }

    /** How many cases came to their end, for the check that both sides did the work. */
    long finished() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
    }

    long openTasks() {
        return engine.getTaskService().createTaskQuery().count();
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }

    /** Remembers the id of each new task for the thread that brought it about. */
    private final class TaskIds extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener) task -> lastTask.set(task.getId()));
        }
    }
}
