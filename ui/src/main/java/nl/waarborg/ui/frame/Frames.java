package nl.waarborg.ui.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.waarborg.ui.signin.Person;
import nl.waarborg.ui.texts.LanguageChoice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of the page that is being answered. */
@Component
public final class Frames {

    private static final String VERSION =
            Objects.requireNonNullElse(Frames.class.getPackage().getImplementationVersion(), "0.1");

    private final ObjectProvider<ResourceUrlProvider> resources;
    private final List<MenuItem> menu;

    Frames(ObjectProvider<ResourceUrlProvider> resources, ObjectProvider<MenuItem> menu) {
        this.resources = resources;
        this.menu = menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
    }

    /** The frame for this request; the notice may be null. */
    public Frame of(HttpServletRequest request, Notice notice) {
        Person person = signedIn(request);
        String path = path(request);
        return new Frame(person, path, sameIn(request, path), person == null ? List.of() : entries(person, path), notice,
                VERSION, this::hashed, () -> csrfToken(request));
    }

    /** Where a person starts: the first menu item, or the help page while there is none. */
    public String startOf(Person person) {
        return menu.stream().filter(item -> item.shownTo().test(person)).map(MenuItem::href).findFirst().orElse("/hulp");
    }

    private List<Frame.Entry> entries(Person person, String path) {
        return menu.stream().filter(item -> item.shownTo().test(person)).map(item -> new Frame.Entry(
                item.textKey(), item.href(), item.icon(),
                path.equals(item.href()) ? "page" : item.holds(path) ? "true" : null,
                item.count() == null ? null : Long.valueOf(item.count().applyAsLong(person)))).toList();
    }

    private String hashed(String file) {
        String found = resources.getObject().getForLookupPath(file);
        if (found == null) {
            throw new IllegalArgumentException("Expected a file " + file + " under static, but there is none");
        }
        return found;
    }

    /** Nobody for a request that was turned away before it got a token: its page cannot carry a form. */
    private static Person signedIn(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            return null;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person ? person : null;
    }

    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** Only the query travels along: what was sent in a form never becomes part of an address. */
    private static String sameIn(HttpServletRequest request, String path) {
        return UriComponentsBuilder.newInstance().query(request.getQueryString())
                .replaceQueryParam(LanguageChoice.NAME, LanguageChoice.of(request).other().code())
                .build().toUriString().transform(query -> path + query);
    }

    private static String csrfToken(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
    }
}
