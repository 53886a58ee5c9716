package nl.waarborg.workflow.log;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Map;
import nl.waarborg.domain.project.DpiaEvent;
import nl.waarborg.domain.project.FgEvent;
import nl.waarborg.domain.project.PreScanEvent;
import nl.waarborg.domain.project.PriorConsultationEvent;
import nl.waarborg.domain.project.ProcessEvent;
import nl.waarborg.workflow.Vocabulary;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Events as JSON under logical names: {@code FgAdviceIssued}, revision {@code 1}, never a Java class name. The mapper is
 * its own; no other part of the application can change how an event is stored.
 */
public final class EventJson extends Jackson3Serializer {

    /** The revision of an event nobody has changed yet; a changed payload gets a higher one and an upcaster. */
    public static final String FIRST_REVISION = "1";

    /** Events with fields that earlier revisions lack; those read as null, which is what their meaning was. */
    private static final Map<Class<?>, String> CHANGED = Map.of(
            ProcessEvent.TokensMoved.class, "2", DpiaEvent.DpiaStarted.class, "2", DpiaEvent.ProcessingsRevised.class, "2",
            DpiaEvent.SensorsRevised.class, "2", DpiaEvent.RisksAssessed.class, "2",
            DpiaEvent.MeasuresPlanned.class, "2",
            DpiaEvent.DpiaSubmittedForFgAdvice.class, "3", FgEvent.FgInformationProvided.class, "2",
            PriorConsultationEvent.PriorConsultationPrepared.class, "2", PreScanEvent.PreScanCompleted.class, "2");

    private EventJson(Builder builder) {
        super(builder);
    }

    /** A serializer for all events of the vocabulary. */
    public static EventJson create() {
        return new EventJson(Jackson3Serializer.builder()
                .lenientDeserialization()
                .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultVisibility(visible -> visible
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))));
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature of Axon
    public SerializedType typeForClass(Class type) {
        boolean known = type != null && Vocabulary.EVENTS.find(type.getSimpleName()).filter(type::equals).isPresent();
        return known ? new SimpleSerializedType(type.getSimpleName(), revisionOf(type)) : super.typeForClass(type);
    }

    /**
     * Whether an event was written in an earlier revision than that of today, so that it lacks the fields that came later.
     * One of a later revision, or of none that can be read, was not.
     */
    public static boolean isEarlier(Class<?> event, String revision) {
        return revision != null && revision.matches("[1-9]\\d{0,4}")
                && Integer.parseInt(revision) < Integer.parseInt(revisionOf(event));
    }

    /** The revision in which an event is written today. */
    static String revisionOf(Class<?> event) {
        return CHANGED.getOrDefault(event, FIRST_REVISION);
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        return Vocabulary.EVENTS.find(stored.getName()).<String>map(Class::getName).orElseGet(() -> super.resolveClassName(stored));
    }
}
