package nl.waarborg.ui.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.ui.account.Account;
import nl.waarborg.ui.start.Arguments;
import nl.waarborg.ui.start.StartRefused;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;

/**
 * {@code waarborg verify DOSSIER.zip --keys FILE [--checkpoint FILE] [--account FILE] [--verbose] [--json]}: verifies a
 * dossier with nothing but the file, keys that were obtained in another way, and the rules. No network, no database.
 */
public final class VerifyCommand {

    private static final int OK = 0;
    private static final int BROKEN = 1;
    /** There is nothing to judge: wrong usage, no keys, or a file that cannot be read. */
    private static final int UNUSABLE = 2;
    private static final int MAX_INPUT = 1 << 20;
    private static final Texts NL = Texts.in(Language.NL);
    private static final Texts EN = Texts.in(Language.EN);

    private final PrintStream out;
    private final PrintStream err;

    /** Prints the answer on the first stream and what stands in the way of one on the second. */
    public VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command with what follows the word verify; gives the exit status. */
    public int run(String[] args) {
        try {
            Arguments arguments = Arguments.read(args, Set.of("keys", "checkpoint", "account"), Set.of("json", "verbose"));
            if (arguments.words().size() != 1) {
                throw new StartRefused(UNUSABLE, "dossier.verify.usage");
            }
            return verify(arguments);
        } catch (StartRefused refused) {
            Object[] named = refused.args().toArray();
            err.println(NL.get(refused.key(), named));
            err.println(EN.get(refused.key(), named));
            return UNUSABLE;
        }
    }

    private int verify(Arguments arguments) {
        String file = arguments.words().get(0);
        if (arguments.value("keys") == null) {
            throw new StartRefused(UNUSABLE, "dossier.verify.no-keys");
        }
        TrustedKeys keys = keys(arguments.value("keys"));
        Optional<SignedNote> own = Optional.ofNullable(arguments.value("checkpoint")).map(VerifyCommand::checkpoint);
        Verification found;
        try {
            found = Verification.of(Path.of(file), keys, own);
        } catch (IllegalArgumentException otherCheckpoint) {
            throw new StartRefused(UNUSABLE, "dossier.verify.bad-checkpoint", arguments.value("checkpoint"), otherCheckpoint.getMessage());
        } catch (IOException e) {
            throw new StartRefused(UNUSABLE, "dossier.verify.unreadable", file);
        }
        if (arguments.has("json")) {
            out.println(VerifyJson.of(found));
        } else {
            Long seen = own.map(note -> keys.open(note).size()).orElse(null);
            new VerifyText(NL, out).print(found, seen, arguments.has("verbose"));
            out.println();
            new VerifyText(EN, out).print(found, seen, arguments.has("verbose"));
        }
        if (arguments.value("account") != null) {
            account(found, arguments.value("account"));
        }
        out.flush();
        return found.holds() ? OK : BROKEN;
    }

    /** Told from the events of the dossier, never from the readable files in it. */
    private void account(Verification found, String file) {
        if (found.read().isEmpty() || found.read().size() < found.report().events().size()) {
            err.println(NL.get("dossier.verify.no-account"));
            err.println(EN.get("dossier.verify.no-account"));
            return;
        }
        try {
            Files.writeString(Path.of(file), Account.html(found.read(), Language.NL), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new StartRefused(UNUSABLE, "dossier.verify.unwritable", file);
        }
        err.println(NL.get("dossier.verify.account", file));
        err.println(EN.get("dossier.verify.account", file));
    }

    private static TrustedKeys keys(String file) {
        try {
            return TrustedKeys.read(new String(read(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new StartRefused(UNUSABLE, "dossier.verify.bad-keys", file, e.getMessage());
        }
    }

    private static SignedNote checkpoint(String file) {
        try {
            return SignedNote.read(read(file));
        } catch (IllegalArgumentException e) {
            throw new StartRefused(UNUSABLE, "dossier.verify.bad-checkpoint", file, e.getMessage());
        }
    }

    private static byte[] read(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] content = in.readNBytes(MAX_INPUT + 1);
            if (content.length > MAX_INPUT) { // keys at the end of it would be left out unseen
                throw new StartRefused(UNUSABLE, "dossier.verify.unreadable", file);
            }
            return content;
        } catch (IOException e) {
            throw new StartRefused(UNUSABLE, "dossier.verify.unreadable", file);
        }
    }
}
