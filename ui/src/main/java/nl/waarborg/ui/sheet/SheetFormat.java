package nl.waarborg.ui.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The kinds of file a {@link Sheet} can be taken away as. */
public enum SheetFormat {

    CSV("csv", "text/csv;charset=UTF-8") {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            CsvWriter.write(sheet, out);
        }
    },

    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Sheet sheet, OutputStream out) throws IOException {
            XlsxWriter.write(sheet, out);
        }
    };

    private final String extension;
    private final String mediaType;

    SheetFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The end of the file's name, without a dot; the word for the format in addresses. */
    public String extension() {
        return extension;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes the sheet; leaves the stream open. */
    public abstract void write(Sheet sheet, OutputStream out) throws IOException;

    /** The format with this extension; empty for another word. */
    public static Optional<SheetFormat> of(String extension) {
        for (SheetFormat format : values()) {
            if (format.extension.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The sheet as a file that the browser saves under this name (without extension). */
    public ResponseEntity<byte[]> download(Sheet sheet, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(sheet, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContentDisposition saved =
                ContentDisposition.attachment().filename(name + "." + extension, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes.toByteArray());
    }
}
