package nl.waarborg.ui.reading;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Views as Mongo documents: the components of a record and nothing else, dates as ISO texts, constants by name. */
public final class Documents {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Documents() {}

    /** A view as a document under an id. */
    public static Document of(String id, Record view) {
        Document document = new Document("_id", id);
        document.putAll(MAPPER.convertValue(view, MAP));
        return document;
    }

    /** The view behind a document. */
    public static <T extends Record> T read(Document document, Class<T> view) {
        return MAPPER.convertValue(document, view);
    }
}
