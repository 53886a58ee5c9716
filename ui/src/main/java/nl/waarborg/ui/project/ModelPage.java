package nl.waarborg.ui.project;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a deployed model to the diagram. A version never changes. */
@Controller
class ModelPage {

    private final Drawings drawings;

    ModelPage(Drawings drawings) {
        this.drawings = drawings;
    }

    @GetMapping("/modellen/{model}")
    ResponseEntity<String> model(@PathVariable String model) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(drawings.find(model).xml());
    }
}
