package nl.waarborg.ui.dpiadocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a screen, as a person would open our files with it. */
final class Office {

    private static final int PATIENCE = 240;

    private Office() {
    }

    /** Where LibreOffice is: {@code SOFFICE} in the environment, else where Debian puts it. */
    static Path program() {
        Path path = Path.of(System.getenv().getOrDefault("SOFFICE", "/usr/bin/soffice"));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("Expected LibreOffice at " + path + ", but it is not there. Install it (Debian:"
                    + " libreoffice-writer-nogui) or say where it is in the environment variable SOFFICE");
        }
        return path;
    }

    /** Opens files and saves each in another format; gives the folder in which they are then, named as before. */
    static Path converted(Path folder, String format, List<Path> files) {
        try {
            Path out = Files.createDirectories(folder.resolve(format));
            Path log = folder.resolve(format + ".log");
            List<String> command = new ArrayList<>(List.of(program().toString(),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--norestore", "--convert-to", format,
                    "--outdir", out.toString()));
            files.forEach(file -> command.add(file.toString()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Expected LibreOffice to be done within " + PATIENCE + " seconds, but it is not: " + Files.readString(log));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("Expected LibreOffice to open the files, but it said " + Files.readString(log));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
