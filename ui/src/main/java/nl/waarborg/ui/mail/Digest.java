package nl.waarborg.ui.mail;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import nl.waarborg.domain.project.RunningTerm.Kind;
import nl.waarborg.ui.agenda.AgendaItem;
import nl.waarborg.ui.agenda.Reached;
import nl.waarborg.ui.texts.Texts;
import nl.waarborg.ui.texts.Words;

/**
 * What a mail says: of each term what it is, its project, its day and where to look. It names nobody, and no party. The subject
 * holds a number and no words of others, so that nothing in them can become a header.
 *
 * @param subject one line
 * @param text    the mail
 */
record Digest(String subject, String text) {

    /** The most terms that are written out; the agenda has the rest. */
    static final int MOST = 100;
    /** The longest name in characters. */
    static final int LONGEST = 150;

    /** A mail on these terms, the earliest first; {@code site} may be empty. */
    static Digest of(Texts t, MailTo to, List<Reached> terms, LocalDate today, String site) {
        StringBuilder text = new StringBuilder();
        text.append(to.person() != null ? t.get("mail.intro")
                : t.get("mail.intro." + to.capacity(), line(to.municipality().name()))).append("\n");
        List<Reached> written = terms.subList(0, Math.min(terms.size(), MOST));
        group(t, text, "mail.late", written, item -> item.on().isBefore(today), today, site);
        group(t, text, "mail.today", written, item -> item.on().equals(today), today, site);
        group(t, text, "mail.ahead", written, item -> item.on().isAfter(today), today, site);
        if (terms.size() > MOST) {
            text.append("\n").append(t.count("mail.more", terms.size() - MOST)).append("\n");
        }
        text.append("\n").append(t.get("mail.close", today)).append("\n");
        text.append(site.isEmpty() ? t.get("mail.close.words") : t.get("mail.close.link", site + "/agenda")).append("\n");
        return new Digest(t.count("mail.subject", terms.size()), text.toString());
    }

    private static void group(
            Texts t, StringBuilder text, String heading, List<Reached> terms, Predicate<AgendaItem> belongs, LocalDate today,
            String site) {
        List<AgendaItem> items = terms.stream().map(Reached::item).filter(belongs).toList();
        if (items.isEmpty()) {
            return;
        }
        text.append("\n").append(t.get(heading)).append("\n");
        for (AgendaItem item : items) {
            text.append("\n- ").append(item.kind() == Kind.TASK ? line(item.what()) : Words.of(t, item.kind())).append("\n  ")
                    .append(t.get("mail.project", line(item.project()))).append("\n  ").append(day(t, item.on(), today)).append("\n");
            if (!site.isEmpty()) {
                text.append("  ").append(site).append(item.href()).append("\n");
            }
        }
    }

    private static String day(Texts t, LocalDate on, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, on);
        return days == 0 ? t.get("mail.day.today", on) : days > 0 ? t.count("mail.day.ahead", days, on) : t.count("mail.day.late", -days, on);
    }

    /** Somebody's words as a part of one line: no line ends, no signs that turn or hide what is around them, and not endless. */
    static String line(String words) {
        String plain = words.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Cf}&&[^\\u200C\\u200D]]+", " ").strip();
        int length = plain.codePointCount(0, plain.length());
        return Words.isolated(length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…");
    }
}
