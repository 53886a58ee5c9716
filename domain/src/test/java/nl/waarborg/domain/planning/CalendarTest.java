package nl.waarborg.domain.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every due date beside a table that was not made by this code: {@code calendar/termijnen.py} walks the days by the texts of
 * the Algemene termijnenwet and Regulation 1182/71 with another Easter and its own counting. What is compared: 4,018 days
 * (1 January 2026 to 31 December 2036) by 25 terms, 100,450 dates; and for terms in hours every hour of those days.
 */
class CalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2036, 12, 31);
    private static final int DAYS = 4_018;
    private static final int TERMS = 25;
    /** Changes of the clock in those years. */
    private static final int CHANGES = 22;

    @Test
    void everyTermOfEveryDayOfElevenYearsEndsOnTheDayOfTheTable() throws IOException {
        Map<String, Map<LocalDate, LocalDate>> table = table();
        assertEquals(rules().keySet(), table.keySet());
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (var rule : rules().entrySet()) {
            Map<LocalDate, LocalDate> expected = table.get(rule.getKey());
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                compared++;
                LocalDate due = rule.getValue().apply(day);
                if (!due.equals(expected.get(day))) {
                    differences.add(rule.getKey() + " from " + day + ": expected " + expected.get(day) + ", but got " + due);
                }
            }
        }
        assertEquals(List.of(), differences.stream().limit(20).toList());
        assertEquals(DAYS * TERMS, compared);
    }

    @Test
    void theClocksThatDecideFollowTheSameTable() throws IOException {
        Map<String, Map<LocalDate, LocalDate>> table = table();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            ApClock clock = ApClock.received(day);
            assertEquals(table.get("AP_ADVICE").get(day), clock.end(day));
            assertEquals(table.get("AP_ADVICE_EXTENDED").get(day), clock.extensionTold(day).end(day));
            assertEquals(table.get("AP_EXTENSION_NOTICE").get(day), clock.extensionNoticeBy());
            assertEquals(table.get("REASSESSMENT").get(day), ReassessmentTerm.dueOn(day));
            assertEquals(table.get("REASSESSMENT_NOTICE").get(day), ReassessmentTerm.taskFrom(day));
        }
    }

    @Test
    void hoursAreRealHoursOverEveryChangeOfTheClockAndEveryHourBetween() {
        int compared = 0;
        int changed = 0;
        Instant first = Instant.parse("2025-12-31T23:00:00Z");
        Instant end = Instant.parse("2036-12-31T23:00:00Z");
        for (Instant aware = first; aware.isBefore(end); aware = aware.plusSeconds(3600)) {
            OffsetDateTime begin = aware.atOffset(offset(aware));
            Instant later = Instant.ofEpochSecond(aware.getEpochSecond() + 72 * 3600L);
            OffsetDateTime due = BreachClock.from(begin).notifyBy();
            assertEquals(LocalDateTime.ofEpochSecond(later.getEpochSecond() + offset(later).getTotalSeconds(), 0, ZoneOffset.UTC),
                    due.toLocalDateTime(), () -> "72 hours from " + begin);
            assertEquals(offset(later), due.getOffset());
            changed += offset(aware).equals(offset(later)) ? 0 : 1;
            compared++;
        }
        assertEquals(DAYS * 24, compared);
        assertEquals(CHANGES * 72, changed, "terms that a change of the clock falls in");
    }

    private static Map<String, UnaryOperator<LocalDate>> rules() {
        Map<String, UnaryOperator<LocalDate>> rules = new TreeMap<>();
        Arrays.stream(Term.values()).forEach(term -> rules.put(term.name(), term::dueOn));
        rules.put("PLAN_RECEIPT_8", day -> BackwardPlan.of(day).latestReceipt());
        rules.put("PLAN_RECEIPT_14", day -> BackwardPlan.of(day).latestReceiptExtended());
        rules.put("PLAN_SAFE_SUBMISSION", day -> BackwardPlan.of(day).safeSubmission());
        return rules;
    }

    private static Map<String, Map<LocalDate, LocalDate>> table() throws IOException {
        Map<String, Map<LocalDate, LocalDate>> table = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CalendarTest.class.getResourceAsStream("/calendar/termijnen-2026-2036.txt"), StandardCharsets.US_ASCII));
                Stream<String> read = lines.lines()) {
            read.map(line -> line.split(" ")).forEach(cells -> {
                Map<LocalDate, LocalDate> dates = table.computeIfAbsent(cells[0], name -> new TreeMap<>());
                for (int i = 0; i < cells[3].length(); i++) {
                    LocalDate day = LocalDate.ofYearDay(Integer.parseInt(cells[1]), i + 1);
                    dates.put(day, day.plusDays(Integer.parseInt(cells[2]) + Character.digit(cells[3].charAt(i), 36)));
                }
            });
        }
        return table;
    }

    /** Summer time by the directive itself: from 01.00 UTC on the last Sunday of March to that of October. */
    private static ZoneOffset offset(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        boolean summer = !moment.isBefore(lastSunday(year, 3)) && moment.isBefore(lastSunday(year, 10));
        return ZoneOffset.ofHours(summer ? 2 : 1);
    }

    private static Instant lastSunday(int year, int month) {
        long day = LocalDate.of(year, month, 31).toEpochDay();
        while (Math.floorMod(day, 7) != 3) { // 1 January 1970 was a Thursday
            day--;
        }
        return Instant.ofEpochSecond(day * 86_400 + 3_600);
    }
}
