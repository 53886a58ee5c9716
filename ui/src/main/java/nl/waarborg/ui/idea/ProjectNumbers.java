package nl.waarborg.ui.idea;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives numbers to new projects: the year and the next number in it. Two at once may get the same; one is then refused. */
@Component
public final class ProjectNumbers {

    private static final String OF_YEAR = "SELECT case_id FROM domain_event WHERE case_id LIKE ? AND seq = 0";

    private final JdbcTemplate sql;

    ProjectNumbers(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** The next free number, as in {@code P-2026-024}. */
    public String next(LocalDate today) {
        String start = "P-" + today.getYear() + "-";
        List<String> taken = sql.queryForList(OF_YEAR, String.class, start + "%");
        int highest = taken.stream().map(id -> id.substring(start.length())).filter(number -> number.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt).max().orElse(0);
        return start + String.format("%03d", highest + 1);
    }
}
