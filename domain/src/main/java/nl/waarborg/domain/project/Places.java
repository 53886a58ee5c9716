package nl.waarborg.domain.project;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.domain.dpia.AnswerCheck;
import nl.waarborg.domain.dpia.Dpia.Section;
import nl.waarborg.domain.dpia.Paragraph;
import nl.waarborg.domain.form.Unasked;

/**
 * Which places of a paragraph something can be said about: the fields of its section as its command names them, as in
 * {@code parties[1].country}, and the model's own questions after {@code eigen.}. A row may be one that nobody saved yet.
 */
final class Places {

    private static final String OWN = "eigen.";
    private static final Pattern STEP = Pattern.compile("([A-Za-z]{1,40})(\\[\\d{1,3}])?(?:\\.(.+))?");

    private Places() {}

    /** Whether a paragraph has something at a place. */
    static boolean exists(Paragraph paragraph, String place) {
        return place.startsWith(OWN) ? AnswerCheck.asks(paragraph, place.substring(OWN.length()))
                : paragraph.section() != null && isIn(command(paragraph.section()), place);
    }

    private static boolean isIn(Class<?> record, String place) {
        Matcher step = STEP.matcher(place);
        if (!step.matches()) {
            return false;
        }
        RecordComponent field = Arrays.stream(record.getRecordComponents())
                .filter(component -> component.getName().equals(step.group(1)) && !component.isAnnotationPresent(Unasked.class))
                .findFirst().orElse(null);
        if (field == null) {
            return false;
        }
        boolean several = Collection.class.isAssignableFrom(field.getType());
        Class<?> held = several ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0] : field.getType();
        boolean row = step.group(2) != null;
        if (step.group(3) == null) {
            return !row || several && held.isRecord();
        }
        return held.isRecord() && row == several && isIn(held, step.group(3));
    }

    private static Class<? extends DpiaCommand> command(Section section) {
        return switch (section) {
            case PROPOSAL -> DpiaCommand.ReviseProposal.class;
            case PROCESSINGS -> DpiaCommand.ReviseProcessings.class;
            case PERSONAL_DATA -> DpiaCommand.RevisePersonalData.class;
            case SENSORS -> DpiaCommand.ReviseSensors.class;
            case PARTIES -> DpiaCommand.ReviseParties.class;
            case RESPONSIBILITIES -> DpiaCommand.ReviseResponsibilities.class;
            case RISKS -> DpiaCommand.AssessRisks.class;
            case MEASURES -> DpiaCommand.PlanMeasures.class;
            case NECESSITY -> DpiaCommand.RecordNecessityTest.class;
        };
    }
}
