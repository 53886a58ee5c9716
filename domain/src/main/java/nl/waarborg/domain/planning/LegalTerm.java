package nl.waarborg.domain.planning;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One legal parameter: a value from a date on, and the ground it rests on.
 *
 * @param name what it sets, for instance {@code ap.termWeeks}
 * @param value a number, a date or a word, as it is written in the source
 * @param from the first day on which it holds; null only for a proposal without a date
 * @param ground the article, or {@link #POLICY} where the municipality itself chooses
 * @param inForce false for a proposal, which is listed and never used
 */
public record LegalTerm(String name, String value, LocalDate from, String ground, boolean inForce) {

  /** The ground of a term that no law sets: a default which a municipality may change. */
  public static final String POLICY = "beleid";

  public LegalTerm {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(ground, "ground");
    if (inForce && from == null) {
      throw new IllegalArgumentException(
          "Expected a first day for " + name + ", which is in force, but got none");
    }
  }

  /** Whether a municipality may set its own value. */
  public boolean isPolicy() {
    return POLICY.equals(ground);
  }
}
