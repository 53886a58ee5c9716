package nl.waarborg.ui.info;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages behind the links at the foot: they are text only, and the text is in {@code texts/info_*.properties}. */
@Controller
class InfoPages {

    @GetMapping({"/toegankelijkheid", "/privacy", "/toetsen", "/hulp"})
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("topic", "info" + request.getServletPath().replace('/', '.'));
        return "info/page";
    }
}
