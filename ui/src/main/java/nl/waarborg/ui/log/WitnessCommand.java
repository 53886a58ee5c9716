package nl.waarborg.ui.log;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.waarborg.evidence.checkpoint.Witness;
import nl.waarborg.evidence.note.KeyFile;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.SigningKey;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.ui.start.Arguments;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;

/**
 * {@code waarborg witness --log URL|DIR --keys FILE --state DIR [--name NAME]}: a witness of a log, for the machine of
 * somebody who does not run that log. Fetches the last checkpoint, checks that the log only grew since the last time,
 * cosigns, prints the cosigned checkpoint, and brings it to a log on the web. Needs nothing of the application.
 */
public final class WitnessCommand {

    /** The log shows another history than before. */
    public static final int FORKED = 3;

    private static final String WITNESS_KEYS = "witness.keys";
    private static final Texts NL = Texts.in(Language.NL);
    private static final Texts EN = Texts.in(Language.EN);

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    /** Prints the cosigned checkpoint on the first stream and everything else on the second. */
    public WitnessCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Runs the command with what follows the word witness; gives the exit status. */
    public int run(String[] args) {
        Arguments arguments = Arguments.read(args, Set.of("log", "keys", "state", "name"), Set.of());
        if (arguments.value("log") == null || arguments.value("keys") == null || arguments.value("state") == null
                || !arguments.words().isEmpty()) {
            throw new StartRefused(StartRefused.USAGE, "witness.usage");
        }
        TrustedKeys log = keys(path(arguments.value("keys")));
        Path state = path(arguments.value("state"));
        List<SigningKey> own = own(state, arguments.value("name"));
        try {
            OtherLog other = OtherLog.at(arguments.value("log"));
            SignedNote cosigned = new Witness(log, own, state).cosign(other.checkpoint(), other, clock.instant());
            out.print(cosigned.format());
            out.flush();
            deliver(other, cosigned);
            return 0;
        } catch (Witness.Forked forked) {
            say("witness.forked", forked.getMessage(), state.resolve("refused"));
            return FORKED;
        } catch (IllegalArgumentException unsigned) {
            say("witness.unsigned", unsigned.getMessage());
            return StartRefused.ALTERED;
        } catch (OtherLog.NoAnswer | IllegalStateException | UncheckedIOException noAnswer) {
            say("witness.no-answer", noAnswer.getMessage());
            return StartRefused.UNAVAILABLE;
        }
    }

    /** What was cosigned is cosigned, also when the log does not want it. */
    private void deliver(OtherLog other, SignedNote cosigned) {
        try {
            String answer = other.bring(cosigned);
            if (answer != null && !answer.startsWith("200 ")) {
                say("witness.not-kept", answer);
            }
        } catch (OtherLog.NoAnswer failed) {
            say("witness.not-kept", failed.getMessage());
        }
    }

    private static TrustedKeys keys(Path file) {
        try {
            return TrustedKeys.read(Files.readString(file));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new StartRefused(StartRefused.USAGE, "witness.no-keys", file);
        } catch (IOException e) {
            throw new StartRefused(StartRefused.UNAVAILABLE, "witness.no-keys", file);
        }
    }

    private List<SigningKey> own(Path state, String name) {
        Path file = state.resolve(WITNESS_KEYS);
        try {
            if (Files.exists(file)) {
                return KeyFile.read(file);
            }
            if (name == null) {
                throw new StartRefused(StartRefused.USAGE, "witness.name-missing");
            }
            Files.createDirectories(state);
            List<SigningKey> made = KeyFile.create(file, name, KeyType.COSIGNATURE_ED25519, KeyType.ML_DSA_44);
            say("witness.made", file);
            made.forEach(key -> err.println(key.verifier().vkey()));
            return made;
        } catch (IllegalArgumentException | IllegalStateException | IOException | UncheckedIOException e) {
            throw new StartRefused(StartRefused.FOLDER, "witness.own-keys", file, e.getMessage());
        }
    }

    private static Path path(String asked) {
        try {
            return Path.of(asked);
        } catch (InvalidPathException e) {
            throw new StartRefused(StartRefused.USAGE, "witness.usage");
        }
    }

    private void say(String key, Object... args) {
        err.println(NL.get(key, args));
        err.println(EN.get(key, args));
    }
}
