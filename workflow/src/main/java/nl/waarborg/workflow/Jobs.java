package nl.waarborg.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/** Runs timers on this node, from when everything is wired until it stops; not at all when so configured. */
final class Jobs implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean wanted;

    Jobs(ProcessEngine engine, boolean wanted) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.wanted = wanted;
    }

    @Override
    public void start() {
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }
}
