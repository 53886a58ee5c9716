package nl.waarborg.domain.project;

import java.util.Arrays;
import java.util.Optional;
import nl.waarborg.domain.actor.ActedBy;
import nl.waarborg.domain.actor.Role;
import nl.waarborg.domain.form.Text;
import nl.waarborg.domain.form.Unasked;
import nl.waarborg.domain.form.Whole;

/** Papers of a project: an old DPIA, a letter of the AP, evidence of a measure. The bytes are kept beside the log. */
public sealed interface DocumentCommand extends ProjectCommand {

    /** The most bytes of one document. */
    int MOST_BYTES = 20 * 1024 * 1024;

    /** What a document may be, by what it holds and not by its name. */
    enum Format {
        PDF("application/pdf", "pdf"),
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg"),
        ODT("application/vnd.oasis.opendocument.text", "odt"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        TXT("text/plain", "txt"),
        EML("message/rfc822", "eml");

        private final String mediaType;
        private final String extension;

        Format(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        /** Its media type, as in {@code application/pdf}. */
        public String mediaType() {
            return mediaType;
        }

        /** The end of a file name of this kind, without a dot. */
        public String extension() {
            return extension;
        }

        /** The format with a media type, or empty. */
        public static Optional<Format> of(String mediaType) {
            return Arrays.stream(values()).filter(format -> format.mediaType.equals(mediaType)).findFirst();
        }
    }

    /**
     * Adds a document to the case. Refuses bytes that the case already has: the same bytes are one document.
     *
     * @param sha256 SHA-256 of the bytes in lower-case hexadecimal
     * @param name the name that its owner gave it
     * @param size how many bytes
     * @param about what it is, in words
     */
    @ActedBy({Role.PROJECT_LEADER, Role.PRIVACY_OFFICER, Role.FG, Role.CISO, Role.COLLEGE, Role.CLERK})
    record AddDocument(
            @Unasked String projectId,
            @Unasked String sha256,
            @Unasked String name,
            @Unasked Format format,
            @Unasked @Whole(min = 1, max = MOST_BYTES) int size,
            @Text(min = 3, max = 200) String about) implements DocumentCommand {}
}
