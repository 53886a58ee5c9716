package nl.waarborg.ui.dpia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Party;
import nl.waarborg.ui.project.ProjectView;

/**
 * What projects of one municipality can take over from each other: who the parties are and which laws apply. A copy is
 * a first text and no more: what was agreed with a party and what the risks are is found out for each project again.
 */
public final class Library {

    private static final String FRAMEWORKS = "frameworks";

    /**
     * Something to take over.
     *
     * @param text    what it says
     * @param detail  more about it
     * @param project the project it stands in
     * @param fields  the fields of its row, by the rest of their name
     */
    public record Piece(String text, String detail, String projectId, String project, Map<String, List<String>> fields) {

        /** What is sent when it is chosen. */
        public String value() {
            return projectId + " " + text;
        }
    }

    private Library() {
    }

    /** Whether a paragraph has something that other projects have too. */
    static boolean isFor(Paragraph paragraph, boolean whole) {
        return paragraph.section() == Section.PARTIES || whole && paragraph.question(FRAMEWORKS).isPresent();
    }

    /** Whether the pieces are rows of their own, and not answers about a processing of the case. */
    static boolean areRows(Paragraph paragraph) {
        return paragraph.section() == Section.PARTIES;
    }

    /** The table of the form that pieces go into. */
    static String table(Paragraph paragraph) {
        return areRows(paragraph) ? "parties" : OwnQuestions.OWN + FRAMEWORKS;
    }

    /** What there is to take over into a paragraph, each piece once, from the project that changed last. */
    static List<Piece> pieces(Paragraph paragraph, List<ProjectView> others) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        for (ProjectView other : others) {
            (areRows(paragraph) ? parties(other) : frameworks(paragraph, other))
                    .forEach(piece -> pieces.putIfAbsent(piece.text().strip().toLowerCase(java.util.Locale.ROOT), piece));
        }
        return List.copyOf(pieces.values());
    }

    /** The name, roles and country of each party; the agreement is another one in each project. */
    private static List<Piece> parties(ProjectView other) {
        return other.dpia().content().parties().stream().map(party -> new Piece(
                party.name(), party.country(), other.id(), other.name(), Map.of(
                        ".name", List.of(party.name()),
                        ".roles", party.roles().stream().map(Party.Role::name).toList(),
                        ".country", List.of(party.country() == null ? "" : party.country())))).toList();
    }

    private static List<Piece> frameworks(Paragraph paragraph, ProjectView other) {
        ParagraphAnswers answers = other.dpia().content().answers(paragraph.id());
        List<Piece> pieces = new ArrayList<>();
        for (Given given : answers.given()) {
            if (given.place().matches(FRAMEWORKS + "\\[\\d{1,3}]\\.framework")) {
                String articles = answers.at(given.place().replaceAll("framework$", "articles"));
                String text = String.join(" ", given.texts());
                pieces.add(new Piece(text, articles, other.id(), other.name(),
                        Map.of(".framework", List.of(text), ".articles", List.of(articles))));
            }
        }
        return pieces;
    }
}
