package nl.waarborg.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import nl.waarborg.ui.failure.NotVisible;
import nl.waarborg.ui.frame.Frames;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in as one of the demo people, without a password: {@link LoopbackOnly} keeps it on this machine. */
@Controller
class SignInPage {

    private final Frames frames;
    private final HttpSessionRequestCache askedBefore;

    SignInPage(Frames frames, HttpSessionRequestCache askedBefore) {
        this.frames = frames;
        this.askedBefore = askedBefore;
    }

    @GetMapping("/")
    String start(@AuthenticationPrincipal Person person) {
        return "redirect:" + frames.startOf(person);
    }

    @GetMapping("/inloggen")
    String show(Model model, @RequestParam(required = false) String uitgelogd) {
        model.addAttribute("people", DemoPeople.all());
        model.addAttribute("signedOut", uitgelogd != null);
        return "signin/page";
    }

    /** A fresh session for whoever signs in: nothing of an earlier person, and no session id known to another. */
    @PostMapping("/inloggen")
    String signIn(@RequestParam("persoon") String id, HttpServletRequest request, HttpServletResponse response) {
        Person person = DemoPeople.find(id).orElseThrow(NotVisible::page);
        SavedRequest asked = askedBefore.getRequest(request, response);
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList("ROLE_" + person.role().name())));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return "redirect:" + (asked == null ? frames.startOf(person) : local(asked.getRedirectUrl()));
    }

    /** Path and query only, so that nothing but this application is ever the target. */
    private static String local(String url) {
        URI uri = URI.create(url);
        String path = "/" + uri.getRawPath().replaceFirst("^/+", "");
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
