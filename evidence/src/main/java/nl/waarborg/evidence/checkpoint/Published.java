package nl.waarborg.evidence.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The file with the last signed checkpoint, outside the database: whoever puts back an older database does not put back this. */
public final class Published {

    private final Path file;
    private long size = -1;
    private volatile boolean behind = true;

    /** Takes the file; its folder is made when it is first written. */
    public Published(Path file) {
        this.file = file;
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Whether the last checkpoint may not be in the file: at the start, and after a failure to write it. */
    boolean isBehind() {
        return behind;
    }

    /** Replaces the file as a whole, on disk before it counts; an older checkpoint than the one written last is passed over. */
    synchronized void write(SignedCheckpoint signed) {
        if (signed.size() > size) {
            behind = true;
            replace(file, signed.note().bytes());
            size = signed.size();
        }
        behind = false;
    }

    /** Writes a file beside it, forces it to disk, and puts it in its place. */
    static void replace(Path file, byte[] content) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                for (ByteBuffer left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to write %s, but %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The new name is on disk as well; where folders cannot be opened, the system sees to that. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
