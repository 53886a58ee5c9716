package nl.waarborg.domain.dpia;

import java.util.List;

/**
 * The answers to the model's own questions in one paragraph; what gates read besides stands in the typed sections.
 *
 * @param paragraph id of the paragraph in the model
 * @param given the answers, in the order of the questions
 */
public record ParagraphAnswers(String paragraph, List<Given> given) {

    public ParagraphAnswers {
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** The answer at a place as one text, empty when it was not given. */
    public String at(String place) {
        return given.stream().filter(answer -> answer.place().equals(place)).findFirst()
                .map(answer -> String.join("\n", answer.texts())).orElse("");
    }

    /** Whether an answer at a place holds this text. */
    public boolean holds(String place, String text) {
        return given.stream().anyMatch(answer -> answer.place().equals(place) && answer.texts().contains(text));
    }
}
