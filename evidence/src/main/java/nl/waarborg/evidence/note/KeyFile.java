package nl.waarborg.evidence.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The file with the private keys of a log or a witness, one on a line, for the eyes of its owner alone. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final String HEAD = "# Private keys. Whoever has this file can sign in the name of its owner. Keep it secret, keep a copy.\n";

    private KeyFile() {
    }

    /**
     * Makes keys and writes them; the file is whole and on disk, or not there.
     *
     * @param file  must not exist yet
     * @param name  the name of all keys
     * @param types one key of each
     */
    public static List<SigningKey> create(Path file, String name, KeyType... types) {
        List<SigningKey> keys = java.util.Arrays.stream(types).map(type -> SigningKey.create(name, type)).toList();
        String lines = keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining("", HEAD, ""));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            if (Files.exists(file)) {
                throw new IllegalStateException("Expected no key file yet, but %s exists".formatted(file));
            }
            Files.deleteIfExists(fresh);
            Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(fresh, options, ownerOnly(fresh))) {
                channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write %s, but %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Reads the keys.
     *
     * @throws IllegalArgumentException if a line is damaged, there is none, or names differ
     * @throws IllegalStateException    if others than the owner may read or write the file
     */
    public static List<SigningKey> read(Path file) {
        try {
            if (posix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException("Expected that only its owner can read %s (0600), but its permissions are %s"
                        .formatted(file, PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));
            }
            List<SigningKey> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(SigningKey::read).toList();
            if (keys.stream().map(key -> key.verifier().name()).distinct().count() != 1) {
                throw new IllegalArgumentException("Expected private keys of one name, but %s holds others or none".formatted(file));
            }
            return keys;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Expected private keys, but %s is no text".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read %s, but %s".formatted(file, e.getMessage()), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return posix(file) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)} : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    }
}
