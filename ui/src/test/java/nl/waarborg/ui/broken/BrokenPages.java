package nl.waarborg.ui.broken;

import nl.waarborg.ui.failure.NotVisible;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Pages that fail, for the tests of the failure pages only. */
@Controller
public class BrokenPages {

    @GetMapping("/stuk")
    String fails() {
        throw new IllegalStateException("Expected nothing, but this page always fails");
    }

    @PostMapping("/stuk/bestand")
    String file(@RequestParam MultipartFile bijlage) {
        return "redirect:/";
    }

    @GetMapping("/stuk/project/{id}")
    String missing(@PathVariable String id) {
        throw NotVisible.project(id);
    }
}
