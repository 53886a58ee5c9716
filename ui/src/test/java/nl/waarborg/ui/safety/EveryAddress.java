package nl.waarborg.ui.safety;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.waarborg.ui.RunningApplication;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that some controller answers, with a word filled in for each variable; new screens are in it by themselves. */
final class EveryAddress {

    private EveryAddress() {
    }

    /** The addresses that answer this method. */
    static Set<String> answering(RequestMethod method) {
        Set<String> addresses = new TreeSet<>();
        mappings().forEach(mapping -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.contains(method) || methods.isEmpty()) {
                mapping.getPatternValues().forEach(pattern -> addresses.add(filled(pattern)));
            }
        });
        return addresses;
    }

    /** Methods that change something, with an address that answers them. */
    static List<Change> changes() {
        Set<Change> changes = new LinkedHashSet<>();
        for (RequestMethod method : List.of(
                RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)) {
            answering(method).forEach(address -> changes.add(new Change(method.name(), address)));
        }
        changes.add(new Change("POST", "/uitloggen"));
        return List.copyOf(changes);
    }

    private static Set<RequestMappingInfo> mappings() {
        return RunningApplication.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x").replaceAll("\\*+", "x");
    }

    record Change(String method, String address) {
    }
}
