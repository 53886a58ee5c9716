package nl.waarborg.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.waarborg.domain.actor.By;
import nl.waarborg.domain.project.ProjectCommand;
import nl.waarborg.domain.project.UseCommand.ChangeClass;
import nl.waarborg.domain.project.UseCommand.ClassifyChange;
import nl.waarborg.workflow.model.ModelHash;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Asks the municipality's own table how far a change reaches, in the version that is deployed now. The project takes the
 * heaviest of it, the law's own table and what the person thinks: a table may be stricter than the law, never milder. One
 * that fails, or says nothing of these answers, leaves doubt, and doubt is material.
 */
final class ChangeTable {

    private static final String DECISION = "change-class";

    private final Supplier<ProcessEngine> engine;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    ChangeTable(Supplier<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** The command with what the table makes of it; any other command, and what happened before this software, as it is. */
    ProjectCommand consult(ProjectCommand command, By by) {
        return command instanceof ClassifyChange change && !by.importedHistory() ? consult(change) : command;
    }

    private ClassifyChange consult(ClassifyChange change) {
        DecisionDefinition table = engine.get().getRepositoryService().createDecisionDefinitionQuery()
                .decisionDefinitionKey(DECISION).latestVersion().singleResult();
        return table == null ? change : change.by(classOf(change, table), DECISION + "/" + table.getVersion() + "@" + hash(table));
    }

    private ChangeClass classOf(ClassifyChange change, DecisionDefinition table) {
        try {
            DmnDecisionResult said = engine.get().getDecisionService()
                    .evaluateDecisionById(table.getId()).variables(answers(change)).evaluate();
            return said.size() == 1 ? ChangeClass.valueOf(said.getSingleResult().<String>getSingleEntry()) : ChangeClass.MATERIAL;
        } catch (RuntimeException unreadable) {
            return ChangeClass.MATERIAL;
        }
    }

    private static Map<String, Object> answers(ClassifyChange change) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("newSensorOrDataOrPurposeOrLink", change.newSensorOrDataOrPurposeOrLink());
        answers.put("newReceiverOrParty", change.newReceiverOrParty());
        answers.put("longerRetention", change.longerRetention());
        answers.put("doubt", change.doubt());
        answers.put("fewerDataOrShorterRetention", change.fewerDataOrShorterRetention());
        return answers;
    }

    private String hash(DecisionDefinition table) {
        return hashes.computeIfAbsent(table.getId(), id -> {
            RepositoryService models = engine.get().getRepositoryService();
            try (InputStream dmn = models.getDecisionModel(id)) {
                return ModelHash.of(dmn.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
