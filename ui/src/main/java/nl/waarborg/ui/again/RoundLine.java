package nl.waarborg.ui.again;

import java.time.Instant;
import java.util.List;
import nl.waarborg.domain.project.ReassessmentCommand.Trigger;

/**
 * One round as a line of a list.
 *
 * @param municipalities whose projects are in it
 * @param handled        how many of its projects wait no more
 * @param cases          how many projects are in it
 */
public record RoundLine(String id, List<String> municipalities, Trigger trigger, Instant madeAt, int handled, int cases) {}
