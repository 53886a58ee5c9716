package nl.waarborg.domain.project;

import java.util.ArrayList;
import java.util.List;
import nl.waarborg.domain.dpia.Dpia;
import nl.waarborg.domain.dpia.DpiaModel;
import nl.waarborg.domain.dpia.DpiaModels;
import nl.waarborg.domain.dpia.Given;
import nl.waarborg.domain.dpia.ModelGaps;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.dpia.ParagraphAnswers;
import nl.waarborg.domain.dpia.Question;
import nl.waarborg.domain.dpia.Question.Kind;

/** Fills in whatever a model asks besides the typed sections; written for tests of every module. */
public final class FullAnswers {

    private static final String TEXT = "Uitvoerig beschreven, want de proef vraagt om een antwoord op elke vraag.";

    private FullAnswers() {}

    /** A command for each paragraph in which the content leaves a question open; none when it names no model. */
    public static List<DpiaCommand.ReviseParagraph> to(String projectId, Dpia content) {
        List<DpiaCommand.ReviseParagraph> commands = new ArrayList<>();
        for (DpiaModel model : DpiaModels.named(content.model()).stream().toList()) {
            ModelGaps.of(model, content).stream().map(ModelGaps.Open::paragraph).distinct().forEach(paragraph ->
                    commands.add(new DpiaCommand.ReviseParagraph(projectId, paragraph.id(), full(paragraph, content), null)));
        }
        return commands;
    }

    private static List<Given> full(Paragraph paragraph, Dpia content) {
        Dpia written = content.withParagraph(new ParagraphAnswers(paragraph.id(), List.of()));
        List<Given> given = new ArrayList<>();
        for (Question question : paragraph.questions()) {
            if (question.kind() != Kind.TABLE) {
                fill(question, "", paragraph, written, given);
            } else {
                List<String> rows = question.rows().areGiven() ? ModelGaps.rows(question, content) : List.of("");
                for (int row = 0; row < rows.size(); row++) {
                    String prefix = question.id() + "[" + row + "].";
                    if (question.rows().areGiven()) {
                        given.add(new Given(prefix + Given.ROW, List.of(rows.get(row))));
                    }
                    question.columns().forEach(column -> fill(column, prefix, paragraph, written, given));
                }
            }
        }
        return given;
    }

    private static void fill(Question question, String prefix, Paragraph paragraph, Dpia content, List<Given> given) {
        ParagraphAnswers sofar = new ParagraphAnswers(paragraph.id(), given);
        if (question.required() && (question.when() == null || question.when().holds(content, sofar, prefix))) {
            given.add(new Given(prefix + question.id(), List.of(answer(question))));
        }
    }

    private static String answer(Question question) {
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> TEXT.substring(0, Math.min(TEXT.length(), question.longest()));
            case NUMBER -> "4000000";
            case DATE -> "2027-12-31";
            case YES_NO -> Question.YES;
            case CHOICE, CHOICES -> question.choices().get(0).value();
            case TABLE -> throw new IllegalArgumentException("Expected a question with one answer, but got a table");
        };
    }
}
