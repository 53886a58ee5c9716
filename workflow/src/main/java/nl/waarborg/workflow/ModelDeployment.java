package nl.waarborg.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.waarborg.workflow.model.ModelCheck;
import nl.waarborg.workflow.model.Models;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Deploys models, after checking that each of them can only say what comes next. */
public final class ModelDeployment {

    /** Deployments of one name are compared with each other; what has not changed is not deployed again. */
    private static final String NAME = "waarborg";

    private final ProcessEngine engine;
    private final Models models;

    ModelDeployment(ProcessEngine engine, Models models) {
        this.engine = engine;
        this.models = models;
    }

    /** Deploys every changed model in folder {@code bpmn} of the class path. */
    public void deployFromClassPath() {
        try {
            PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
            deploy(Stream.of("classpath*:/bpmn/*.bpmn", "classpath*:/bpmn/*.dmn").flatMap(pattern -> {
                try {
                    return Stream.of(files.getResources(pattern));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toArray(Resource[]::new));
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("Expected readable models, but " + e.getMessage(), e);
        }
    }

    /**
     * Checks and deploys models that changed.
     *
     * @throws IllegalArgumentException naming each thing a model may not say; then nothing is deployed
     */
    public void deploy(Resource... resources) {
        if (resources.length == 0) {
            return;
        }
        Map<String, byte[]> files = read(resources);
        new ModelCheck(knownProcesses(files)).check(files);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name(NAME).enableDuplicateFiltering(true);
        files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
        deployment.deploy();
        models.haveChanged();
    }

    private Set<String> knownProcesses(Map<String, byte[]> files) {
        Set<String> known = new HashSet<>(ModelCheck.processesIn(files));
        engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey).forEach(known::add);
        return known;
    }

    private static Map<String, byte[]> read(Resource... models) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Resource model : models) {
            try {
                files.put(model.getFilename(), model.getContentAsByteArray());
            } catch (IOException e) {
                throw new IllegalStateException("Expected a readable model, but " + model + " is not", e);
            }
        }
        return files;
    }
}
