package nl.waarborg.ui.log;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.Cosignatures;
import nl.waarborg.evidence.checkpoint.SignedCheckpoint;
import nl.waarborg.evidence.checkpoint.TilePath;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Hash;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The log for programs, as C2SP tlog-tiles has it: the last checkpoint, the tiles of hashes, the public keys; and the door for
 * cosignatures of witnesses. For everybody, for there is nothing in it but hashes. The events themselves are not given here.
 */
@Controller
class LogFiles {

    private static final String TILES = "/log/tile/";
    private static final int LARGEST_NOTE = 64 * 1024;
    private static final int PER_MINUTE = 60;
    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;
    private final Cosignatures cosignatures;
    private final Clock clock;
    private long minute;
    private int inMinute;

    LogFiles(Checkpoints checkpoints, Cosignatures cosignatures, Clock clock) {
        this.checkpoints = checkpoints;
        this.cosignatures = cosignatures;
        this.clock = clock;
    }

    /** The last checkpoint; not found while nothing has been signed. It changes with every event and is not to be kept. */
    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return checkpoints.latest().map(last -> text(last.note().bytes())).orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The public keys, one vkey on a line. Whoever checks this log has them from somewhere else as well. */
    @GetMapping("/log/keys")
    ResponseEntity<byte[]> keys() {
        return text(checkpoints.keys().trusted().format().getBytes(StandardCharsets.UTF_8));
    }

    /** A tile as far as it is signed. It never changes, so it may be kept for good. */
    @GetMapping(TILES + "**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        long size = checkpoints.latest().map(SignedCheckpoint::size).orElse(0L);
        Optional<TilePath> asked = TilePath.read(request.getRequestURI().substring(TILES.length()))
                .filter(tile -> TilePath.in(size, tile.level(), tile.index()).filter(there -> there.width() >= tile.width()).isPresent());
        return asked.map(tile -> ResponseEntity.ok().cacheControl(FOR_GOOD)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(Arrays.copyOf(checkpoints.tiles().read(tile), tile.width() * Hash.BYTES)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Takes a checkpoint of this log with the cosignatures of one of its witnesses. */
    @PostMapping("/log/cosignature")
    ResponseEntity<byte[]> cosignature(HttpServletRequest request) throws IOException {
        if (!mayTry()) {
            return answer(HttpStatus.TOO_MANY_REQUESTS, "Expected at most %d cosignatures a minute, but there were more".formatted(PER_MINUTE));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_NOTE + 1);
        if (body.length > LARGEST_NOTE) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, "Expected at most %d bytes, but got more".formatted(LARGEST_NOTE));
        }
        SignedNote note;
        try {
            note = SignedNote.read(body);
        } catch (IllegalArgumentException e) {
            return answer(HttpStatus.BAD_REQUEST, e.getMessage());
        }
        return switch (cosignatures.accept(note)) {
            case KEPT -> answer(HttpStatus.OK, "Kept");
            case UNKNOWN_CHECKPOINT -> answer(HttpStatus.CONFLICT, "Expected a checkpoint of this log, but it never signed this one");
            case NO_WITNESS -> answer(HttpStatus.FORBIDDEN, "Expected a cosignature by a witness of this log, but there is none");
        };
    }

    private synchronized boolean mayTry() {
        long now = clock.millis() / 60_000;
        inMinute = now == minute ? inMinute + 1 : 1;
        minute = now;
        return inMinute <= PER_MINUTE;
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status).contentType(TEXT).body((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> text(byte[] content) {
        return ResponseEntity.ok().contentType(TEXT).body(content);
    }
}
