package nl.waarborg.ui.task;

import nl.waarborg.ui.signin.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Throwing a draft away. */
@Controller
class DraftPage {

    private final Drafts drafts;

    DraftPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/concepten/weg")
    String discard(@AuthenticationPrincipal Person person, @RequestParam String formulier, @RequestParam(required = false) String terug) {
        drafts.discard(person.actor().person(), formulier);
        return "redirect:" + LocalPath.of(terug == null ? formulier : terug);
    }
}
