package nl.waarborg.domain.dpia;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Question.Choice;
import nl.waarborg.domain.dpia.Question.Kind;
import nl.waarborg.domain.dpia.Question.Rows;
import nl.waarborg.domain.file.OwnFiles;
import nl.waarborg.domain.file.Piece;
import nl.waarborg.domain.form.WellFormed;

/** Reads a model from its file. Refuses one with an unknown word, a double id or a text in one language only. */
final class ModelFile {

    private static final String ID = "[a-z][A-Za-z0-9-]{0,39}";

    private ModelFile() {}

    static DpiaModel read(String path) {
        Piece root = OwnFiles.xml(path);
        DpiaModel model = new DpiaModel(root.at("name"), words(root), LocalDate.parse(root.at("from")),
                OwnFiles.sha256(OwnFiles.bytes(path)), root.pieces("part").stream().map(ModelFile::part).toList());
        unique("paragraph", model.paragraphs().map(Paragraph::id).toList());
        return model;
    }

    private static DpiaModel.Part part(Piece part) {
        return new DpiaModel.Part(
                part.at("id"), words(part), part.pieces("paragraph").stream().map(ModelFile::paragraph).toList());
    }

    private static Paragraph paragraph(Piece paragraph) {
        List<Question> questions = questions(paragraph);
        String section = paragraph.at("section");
        String columns = paragraph.at("columns");
        return new Paragraph(
                id(paragraph), paragraph.at("number"), words(paragraph), paragraph.at("article"),
                paragraph.at("source"), child(paragraph, "help"), child(paragraph, "example"),
                edpb(paragraph), when(paragraph), section.isEmpty() ? null : Section.valueOf(section),
                columns.isEmpty() ? List.of() : Arrays.asList(columns.split(" ")), questions);
    }

    private static List<Question> questions(Piece parent) {
        List<Question> questions = parent.pieces("question").stream().map(ModelFile::question).toList();
        unique("question", questions.stream().map(Question::id).toList());
        return questions;
    }

    private static Question question(Piece question) {
        Kind kind = Kind.valueOf(question.at("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        String rows = question.at("rows");
        String longest = question.at("longest");
        int usual = kind == Kind.LONG_TEXT ? WellFormed.LONG : WellFormed.SHORT;
        return new Question(
                id(question), kind, words(question), child(question, "hint"), !"false".equals(question.at("required")),
                when(question), longest.isEmpty() ? usual : Integer.parseInt(longest), choices(question, "choice"),
                kind != Kind.TABLE ? null : Rows.valueOf(rows.toUpperCase(Locale.ROOT).replace('-', '_')),
                choices(question, "row"), questions(question));
    }

    private static List<Choice> choices(Piece parent, String name) {
        List<Choice> choices = parent.pieces(name).stream()
                .map(choice -> new Choice(choice.at("value"), words(choice))).toList();
        unique(name, choices.stream().map(Choice::value).toList());
        return choices;
    }

    private static When when(Piece element) {
        String when = element.at("when");
        int is = when.indexOf('=');
        return when.isEmpty() ? null
                : is < 0 ? new When(null, When.Fact.valueOf(when.toUpperCase(Locale.ROOT).replace('-', '_')).name())
                : new When(when.substring(0, is), when.substring(is + 1));
    }

    private static Words child(Piece parent, String name) {
        return parent.pieces(name).stream().findFirst().map(ModelFile::words).orElse(Words.NONE);
    }

    private static Words words(Piece element) {
        Words words = new Words(element.at("nl"), element.at("en"));
        if (words.nl().isEmpty() || words.en().isEmpty()) {
            throw new IllegalArgumentException("Expected nl and en on <" + element.name() + "> "
                    + element.at("id") + ", but got " + words);
        }
        return words;
    }

    /** The EDPB's template has eight sections; a paragraph of none of them would be missing in that order. */
    private static String edpb(Piece paragraph) {
        String edpb = paragraph.at("edpb");
        if (!edpb.matches("[0-7]")) {
            throw new IllegalArgumentException("Expected a section 0 to 7 of the EDPB's template on paragraph "
                    + paragraph.at("id") + ", but got " + edpb);
        }
        return edpb;
    }

    private static String id(Piece element) {
        String id = element.at("id");
        if (!id.matches(ID) || id.equals(Given.ROW)) {
            throw new IllegalArgumentException("Expected an id like " + ID + ", but got " + id);
        }
        return id;
    }

    private static void unique(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("Expected each " + what + " once, but " + id + " stands twice");
            }
        });
    }
}
