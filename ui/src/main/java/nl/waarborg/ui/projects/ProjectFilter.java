package nl.waarborg.ui.projects;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.waarborg.domain.project.Status;
import nl.waarborg.ui.signin.Person;
import org.bson.conversions.Bson;

/**
 * What the reader of the list asks for; the address of the page carries it.
 *
 * @param text         words in the name or the description; empty for all
 * @param municipality code of one of the reader's municipalities; empty for all of them
 * @param status       name of a status; empty for all
 */
public record ProjectFilter(String text, String municipality, String status) {

    /** More than this nobody searches for. */
    private static final int LONGEST = 200;
    /** A late re-assessment is found by its date, for the views know no day. */
    private static final Set<Status> STORED = EnumSet.complementOf(EnumSet.of(Status.REASSESSMENT_OVERDUE));

    public ProjectFilter {
        text = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        text = text.substring(0, Math.min(text.length(), LONGEST));
        municipality = municipality == null ? "" : municipality;
        status = status == null ? "" : status;
    }

    /** Whether it leaves nothing out. */
    public boolean isEmpty() {
        return text.isEmpty() && municipality.isEmpty() && status.isEmpty();
    }

    /** The query for a reader on a day: never more than the reader's own municipalities. */
    Bson query(Person person, LocalDate today) {
        List<Bson> conditions = new ArrayList<>();
        List<String> served = person.municipalities().stream().map(place -> place.id())
                .filter(id -> municipality.isEmpty() || municipality.equals(id)).toList();
        conditions.add(Filters.in("municipality", served));
        if (!text.isEmpty()) {
            for (String word : text.toLowerCase(Locale.ROOT).split("\\s+")) {
                conditions.add(Filters.regex("search", Pattern.quote(word)));
            }
        }
        if (status.equals(Status.REASSESSMENT_OVERDUE.name())) {
            conditions.add(Filters.eq("status", Status.IN_USE.name()));
            conditions.add(Filters.lt("reassessmentDueOn", today.toString()));
        } else if (status.equals(Status.IN_USE.name())) {
            conditions.add(Filters.eq("status", status));
            conditions.add(Filters.or(Filters.eq("reassessmentDueOn", null), Filters.gte("reassessmentDueOn", today.toString())));
        } else if (STORED.stream().anyMatch(known -> known.name().equals(status))) {
            conditions.add(Filters.eq("status", status));
        }
        return Filters.and(conditions);
    }
}
