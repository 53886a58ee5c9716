package nl.waarborg.ui.log;

import java.util.Optional;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.Cosignatures;
import nl.waarborg.evidence.checkpoint.ScrubReports;
import nl.waarborg.evidence.checkpoint.SignedCheckpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells everybody what the signed log is, how it stands, and how to check it without us. */
@Controller
class LogPage {

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final ScrubReports scrub;

    LogPage(Checkpoints checkpoints, Cosignatures cosignatures, ScrubReports scrub) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.scrub = scrub;
    }

    @GetMapping("/log")
    String show(Model model) {
        Optional<SignedCheckpoint> last = checkpoints.latest();
        model.addAttribute("view", new LogView(
                checkpoints.keys().origin(),
                last.map(SignedCheckpoint::size).orElse(0L),
                last.map(signed -> signed.checkpoint().root().base64()).orElse(null),
                last.map(SignedCheckpoint::signedAt).orElse(null),
                checkpoints.keys().trusted().keys().stream().map(LogView.Key::of).toList(),
                cosignatures.all().stream().map(LogView.Witnessed::of).toList(),
                cosignatures.witnesses().size(),
                scrub.last().orElse(null)));
        return "log/page";
    }
}
