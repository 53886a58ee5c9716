package nl.waarborg.ui.dpia;

import java.util.List;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.project.WorkbenchCommand.Status;
import nl.waarborg.ui.form.FormView;

/**
 * A paragraph of the DPIA as its page shows it.
 *
 * @param part     the part of the model it is in
 * @param form     its form; null for who cannot write in it now
 * @param conditions its fields that are asked only after a certain answer: the field, the field of that answer and the answer
 * @param text     what stands there, for who cannot write
 * @param closed   why nobody can write now, as a sentence; null when somebody can
 * @param gaps     what it still lacks
 * @param previous the paragraph before this one, or null
 * @param next     the paragraph after this one, or null
 * @param shares   whether rows of other projects can be taken over into it
 */
public record ParagraphView(
        String projectId, String projectName, String address, String part, Paragraph paragraph, String title, String help,
        String example, FormView form, List<String> conditions, List<Leaf> text, String closed, List<Gap> gaps, Division division, Talk talk,
        Link previous, Link next, boolean shares) {

    /** A link with its words. */
    public record Link(String href, String title) {
    }

    /** Something that is missing: a sentence, and the id of the field that mends it. */
    public record Gap(String id, String text) {
    }

    /**
     * Who works on it and how far it is.
     *
     * @param owner  who (issuer:subject); null when nobody
     * @param may    whether the reader may change it
     * @param people who it can be given to
     */
    public record Division(Status status, String statusText, String owner, String ownerName, boolean may, List<Choice> people, List<Choice> statuses) {
    }

    /** A choice of a list. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /**
     * What was said about it.
     *
     * @param form   the id of the form that the fields belong to, so that what was typed in it is sent along
     * @param places the fields that a comment can be about
     * @param typed  a comment or answer that could not be placed
     * @param at     the thread it was for; 0 for a new comment
     * @param error  why not; null when all is well
     */
    public record Talk(List<Shown> open, List<Shown> resolved, boolean may, String form, List<Choice> places, String typed, int at, String error) {
    }

    /** A thread with the words of the question it hangs on; null for the paragraph as a whole. */
    public record Shown(Threads.Thread thread, String about, String id) {
    }
}
