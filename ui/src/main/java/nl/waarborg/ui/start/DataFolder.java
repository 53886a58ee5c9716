package nl.waarborg.ui.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder that holds everything of the embedded default. A small file marks it as ours and says in which format it is; a
 * lock keeps a second process out for as long as this one lives.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARKER = "waarborg.properties";
    private static final String LOCK = "waarborg.lock";
    private static final String FORMAT = "1";

    private final Path folder;
    private final FileChannel channel;
    private final Properties marker;

    private DataFolder(Path folder, FileChannel channel, Properties marker) {
        this.folder = folder;
        this.channel = channel;
        this.marker = marker;
    }

    /**
     * Opens a folder and keeps it locked, making it where it is not there yet.
     *
     * @throws StartRefused when it cannot be written, holds something else, has a later format or is in use
     */
    public static DataFolder open(Path asked) {
        Path folder = asked.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StartRefused(StartRefused.FOLDER, "start.no-folder", folder);
        }
        try {
            Files.createDirectories(folder);
            refuseForeign(folder);
            FileChannel channel = lock(folder);
            Properties marker = marker(folder, channel);
            return new DataFolder(folder, channel, marker);
        } catch (IOException e) {
            throw new StartRefused(StartRefused.FOLDER, "start.unwritable", folder);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MARKER)) || Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new StartRefused(StartRefused.FOLDER, "start.foreign", folder);
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StartRefused(StartRefused.BUSY, "start.in-use", folder);
        }
        return channel;
    }

    private static Properties marker(Path folder, FileChannel channel) throws IOException {
        Properties marker = new Properties();
        if (Files.exists(folder.resolve(MARKER))) {
            try (InputStream in = Files.newInputStream(folder.resolve(MARKER))) {
                marker.load(in);
            }
            if (!FORMAT.equals(marker.getProperty("format"))) {
                channel.close();
                throw new StartRefused(StartRefused.FOLDER, "start.other-format", folder, marker.getProperty("format", "-"));
            }
        } else {
            marker.setProperty("format", FORMAT);
            write(folder, marker);
        }
        return marker;
    }

    private static void write(Path folder, Properties marker) throws IOException {
        Path fresh = folder.resolve(MARKER + ".new");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            marker.store(out, "Data of Waarborg. Do not edit.");
        }
        Files.move(fresh, folder.resolve(MARKER), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** The address of the database in this folder; every commit is on disk before it is answered, and Spring closes it last. */
    public String database() {
        return "jdbc:h2:file:" + folder.resolve("waarborg") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Whether the reference projects were put in it before. */
    public boolean isSeeded() {
        return Boolean.parseBoolean(marker.getProperty("seeded"));
    }

    /** Remembers that the reference projects are in it, so that they never come back after that. */
    public void seeded() {
        marker.setProperty("seeded", "true");
        try {
            write(folder, marker);
        } catch (IOException e) {
            throw new StartRefused(StartRefused.FOLDER, "start.unwritable", folder);
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** Lets another process in. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartRefused(StartRefused.FOLDER, "start.unwritable", folder);
        }
    }
}
