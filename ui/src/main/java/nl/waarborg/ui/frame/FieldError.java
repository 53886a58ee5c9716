package nl.waarborg.ui.frame;

/**
 * One thing to correct in a form that came back, for the summary on top and beside its field.
 *
 * @param field the id of the field's element
 * @param text  what to do, already in the reader's language, such as "Vul een datum in"
 */
public record FieldError(String field, String text) {
}
