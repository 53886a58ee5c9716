package nl.waarborg.domain.form;

import java.util.List;

/**
 * One thing wrong with one answer.
 *
 * @param path the answer's place, as in {@code sensors[2].location}
 * @param key what is wrong: {@code missing}, {@code too-short}, {@code too-long}, {@code too-small}, {@code too-large},
 *     {@code too-many}, {@code characters}, {@code not-a-number}, {@code not-a-date}, {@code not-a-choice}
 * @param args the bounds, for the sentence shown to people
 */
public record Flaw(String path, String key, List<Object> args) {

    public Flaw {
        args = List.copyOf(args);
    }
}
