package nl.waarborg.workflow;

import org.camunda.bpm.engine.impl.form.type.StringFormType;

/** The type {@code text} of a question in a model: a text of more than one line. The engine knows only one-line texts. */
final class LongText extends StringFormType {

    @Override
    public String getName() {
        return "text";
    }
}
