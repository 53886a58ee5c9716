package nl.waarborg.workflow;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;

/**
 * Every process instance and every task of it belongs to the municipality of its project: a called process to its
 * caller's, a started one to the municipality that the starting event names.
 */
final class MunicipalityOfCase implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext start) {
        if (start.getSuperExecution() != null) {
            return start.getSuperExecution().getTenantId();
        }
        if (start.getVariables().get("event") instanceof Map<?, ?> event && event.get("municipality") instanceof String named) {
            return named;
        }
        throw new IllegalStateException("Expected the municipality of a new instance of "
                + start.getProcessDefinition().getKey() + ", but the starting event does not name it");
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext start) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext decision) {
        return null;
    }
}
