package nl.waarborg.domain.dpia;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waarborg.domain.dpia.Dpia.Section;

/**
 * The form of a DPIA, as data: which paragraphs there are, what they ask and why. A new edition is a new file.
 *
 * @param name as stored with a draft: {@code rijksmodel-3.0}
 * @param title what people call it
 * @param from the first day on which a new draft is written in it
 * @param sha256 lower-case hex of the file
 * @param parts its parts in order
 */
public record DpiaModel(String name, Words title, LocalDate from, String sha256, List<Part> parts) {

    /** A part of the model with its paragraphs. */
    public record Part(String id, Words title, List<Paragraph> paragraphs) {

        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public DpiaModel {
        parts = List.copyOf(parts);
    }

    /** All paragraphs in order. */
    public Stream<Paragraph> paragraphs() {
        return parts.stream().flatMap(part -> part.paragraphs().stream());
    }

    /** The paragraphs that are asked of a case with this content. */
    public List<Paragraph> asked(Dpia dpia) {
        return paragraphs().filter(paragraph -> paragraph.isAsked(dpia)).toList();
    }

    /** The paragraph with an id. */
    public Optional<Paragraph> paragraph(String id) {
        return paragraphs().filter(paragraph -> paragraph.id().equals(id)).findFirst();
    }

    /** The paragraph in which a field of a typed section is written; its first when the field is empty. */
    public Optional<Paragraph> of(Section section, String field) {
        return paragraphs().filter(paragraph -> field.isEmpty() ? paragraph.section() == section : paragraph.shows(section, field))
                .findFirst();
    }
}
