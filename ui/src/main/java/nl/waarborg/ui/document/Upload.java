package nl.waarborg.ui.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.waarborg.domain.project.DocumentCommand.AddDocument;
import nl.waarborg.domain.project.DocumentCommand.Format;
import nl.waarborg.workflow.Documents;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that came with a form, read once to know its hash and what it is.
 *
 * @param name   its own name, made safe
 * @param source its bytes, to read again
 */
public record Upload(String sha256, Format format, int size, String name, Documents.Source source) {

    private static final int BUFFER = 1 << 16;

    /** Reads a file; empty when there is none or when it is nothing that is kept here. */
    public static Optional<Upload> of(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        Sniffer sniffer = new Sniffer();
        MessageDigest digest = digest();
        int size = 0;
        try (InputStream in = file.getInputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                sniffer.take(buffer, read);
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        int bytes = size;
        return sniffer.format().map(format -> new Upload(
                hash, format, bytes, FileName.of(file.getOriginalFilename(), format), file::getInputStream));
    }

    /** The command that puts it with a project. */
    public AddDocument toProject(String projectId, String about) {
        return new AddDocument(projectId, sha256, name, format, size, about);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is missing", e);
        }
    }
}
