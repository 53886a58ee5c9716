package nl.waarborg.ui.paper;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** The formats in which a paper can be taken away. */
public enum PaperFormat {
    PDF("pdf", "application/pdf", PaperPdf::of),
    ODT("odt", "application/vnd.oasis.opendocument.text", PaperOdt::of),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PaperDocx::of);

    private final String extension;
    private final String mediaType;
    private final Function<Paper, byte[]> writer;

    PaperFormat(String extension, String mediaType, Function<Paper, byte[]> writer) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** How names of its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The paper as a file. */
    public byte[] file(Paper paper) {
        return writer.apply(paper);
    }

    /** The format of an extension; empty for any other. */
    public static Optional<PaperFormat> of(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension.equals(extension)).findFirst();
    }
}
