package nl.waarborg.workflow.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** The hash by which a model is known: SHA-256 over its BPMN as it was deployed, in hexadecimal. */
public final class ModelHash {

    private ModelHash() {}

    /** The hash of these bytes. */
    public static String of(byte[] bpmn) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bpmn));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of the model that an execution runs, read within the engine's own call. */
    public static String of(DelegateExecution execution) {
        ProcessDefinitionEntity model = ((ExecutionEntity) execution).getProcessDefinition();
        return of(Context.getCommandContext().getResourceManager()
                .findResourceByDeploymentIdAndResourceName(model.getDeploymentId(), model.getResourceName()).getBytes());
    }
}
