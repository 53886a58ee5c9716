package nl.waarborg.ui.paper;

import java.time.Instant;
import java.util.List;
import nl.waarborg.ui.paper.Block.Fact;
import nl.waarborg.ui.texts.Language;

/**
 * A document to take away, without a look: each {@link PaperFormat} gives it one. The same paper gives the same file to the
 * last byte.
 *
 * @param language the language it is written in
 * @param title    what the file calls itself
 * @param subject  one line on what it is
 * @param kicker   the small line above its name
 * @param name     its name, the first heading
 * @param lead     a sentence under it
 * @param foot     the line at the foot of every page
 * @param mark     words above every page, as for a draft; empty for none
 * @param about    the moment that it is about; the date of the file
 * @param facts    what is said before the contents
 * @param sections the document itself
 */
public record Paper(
        Language language, String title, String subject, String kicker, String name, String lead, String foot, String mark,
        Instant about, List<Fact> facts, List<Section> sections) {

    public Paper {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }
}
