package nl.waarborg.workflow;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions in models that can read variables and call nothing. Of Java objects only the business key can be read,
 * because a called process needs it. The second lock behind the check of each model before it is deployed.
 */
final class NarrowExpressions extends JuelExpressionManager {

    NarrowExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new BusinessKeyOnly());
        return resolver;
    }

    private static final class BusinessKeyOnly extends BeanELResolver {

        private static final Set<String> READABLE = Set.of("processBusinessKey", "businessKey");

        BusinessKeyOnly() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null) {
                return null;
            }
            if (!(base instanceof DelegateExecution) || !READABLE.contains(String.valueOf(property))) {
                throw new ELException("Expected an expression over variables, but it reads " + property + " of a Java object");
            }
            return super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
            if (base == null) {
                return null;
            }
            if (base instanceof String text && "toString".equals(method)) {
                context.setPropertyResolved(true);
                return text;
            }
            throw new ELException("Expected an expression that calls nothing, but it calls " + method);
        }
    }
}
