package nl.waarborg.ui.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.waarborg.evidence.checkpoint.Anchors;
import nl.waarborg.evidence.checkpoint.LogKeys;
import nl.waarborg.evidence.note.KeyFile;
import nl.waarborg.evidence.note.KeyType;
import nl.waarborg.evidence.note.TrustedKeys;
import nl.waarborg.evidence.note.VerifierKey;
import nl.waarborg.ui.start.StartRefused;

/**
 * What the log keeps outside the database, in the data folder: its private keys, the last checkpoint it published, the
 * public keys of its witnesses, and what those cosigned.
 */
record LogFolder(Path folder) {

    private static final KeyType[] TYPES = {KeyType.ED25519, KeyType.ML_DSA_44};
    private static final Logger LOG = System.getLogger(LogFolder.class.getName());

    Path keyFile() {
        return folder.resolve("log.keys");
    }

    Path published() {
        return folder.resolve("published").resolve("checkpoint");
    }

    Path witnesses() {
        return folder.resolve("witnesses");
    }

    Path witnessed() {
        return folder.resolve("witnessed");
    }

    Anchors anchors(TrustedKeys keys) {
        return new Anchors(keys, List.of(published(), witnessed()));
    }

    /**
     * The keys of the log. They are made at the first start and never again: a log that was signed before and has no key now
     * does not get a new one.
     *
     * @param origin the name of the log
     * @param signed whether the database holds checkpoints
     */
    LogKeys keys(String origin, boolean signed) {
        if (!Files.exists(keyFile())) {
            if (signed || Files.exists(published()) || holdsFiles(witnessed())) {
                throw new StartRefused(StartRefused.ALTERED, "start.log-key-missing", keyFile());
            }
            create(origin);
        } else if (signed && !Files.isRegularFile(published())) {
            LOG.log(Level.WARNING, "Expected the last checkpoint in {0}, but it is missing; it is written again from the database", published());
        }
        LogKeys keys = read();
        if (!keys.origin().equals(origin)) {
            throw new StartRefused(StartRefused.ALTERED, "start.log-key-other", keyFile(), keys.origin(), origin);
        }
        return keys;
    }

    private void create(String origin) {
        try {
            Files.createDirectories(folder);
            KeyFile.create(keyFile(), origin, TYPES);
        } catch (IOException | UncheckedIOException e) {
            throw new StartRefused(StartRefused.FOLDER, "start.unwritable", folder);
        }
    }

    private LogKeys read() {
        try {
            LogKeys keys = new LogKeys(KeyFile.read(keyFile()));
            if (keys.trusted().keys().stream().map(VerifierKey::type).distinct().count() < TYPES.length) {
                throw new IllegalArgumentException("Expected a key of each kind, but one is missing"); // else it would sign on with less
            }
            return keys;
        } catch (IllegalStateException open) {
            throw new StartRefused(StartRefused.ALTERED, "start.log-key-open", keyFile());
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            throw new StartRefused(StartRefused.ALTERED, "start.log-key-damaged", keyFile());
        }
    }

    private static boolean holdsFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to list %s, but %s".formatted(folder, e.getMessage()), e);
        }
    }
}
