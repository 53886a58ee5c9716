package nl.waarborg.domain.dpia;

import java.util.List;
import java.util.Optional;
import nl.waarborg.domain.dpia.Dpia.Section;

/**
 * A paragraph of a model: some columns of a typed section, questions of its own, or both.
 *
 * @param id as in {@code p8}; part of addresses
 * @param number as people call it: {@code 8}
 * @param title its name
 * @param article the law behind it, as in {@code AVG 35(7)(a)}
 * @param source address of the official page behind it, empty when none
 * @param help what is meant
 * @param example an answer as it could be
 * @param edpb number of the section of the EDPB's template that it belongs to
 * @param when only then it is asked; null for always
 * @param section the typed section it shows, or null
 * @param columns the fields of that section that belong to this paragraph; empty for all
 * @param questions questions of its own
 */
public record Paragraph(
        String id, String number, Words title, String article, String source, Words help, Words example, String edpb,
        When when, Section section, List<String> columns, List<Question> questions) {

    public Paragraph {
        columns = List.copyOf(columns);
        questions = List.copyOf(questions);
    }

    /** Whether it is asked of a case with this content. */
    public boolean isAsked(Dpia dpia) {
        return when == null || when.holds(dpia, dpia.answers(id), "");
    }

    /** Whether a field of a typed section belongs to it. */
    public boolean shows(Section wanted, String column) {
        return section == wanted && (columns.isEmpty() || columns.contains(column));
    }

    /** The question of its own with an id. */
    public Optional<Question> question(String questionId) {
        return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
    }
}
