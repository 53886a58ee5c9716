package nl.waarborg.domain.dpia;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over a record's content in a canonical form: fields in declared order, every piece preceded by its kind and
 * length, so that no two contents can be written the same way. A field that was {@link AddedLater} is left out while it is
 * empty, so that a content from before it was added keeps its hash.
 */
final class ContentHash {

    private ContentHash() {}

    static String of(Record content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            write(content, digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected SHA-256 in every Java runtime, but it is missing", e);
        }
    }

    private static void write(Object value, MessageDigest digest) {
        if (value == null) {
            digest.update((byte) 'n');
        } else if (value instanceof Record content) {
            List<RecordComponent> fields = Arrays.stream(content.getClass().getRecordComponents())
                    .filter(field -> !field.isAnnotationPresent(AddedLater.class) || !isEmpty(valueOf(field, content)))
                    .toList();
            head('r', fields.size(), digest);
            for (RecordComponent field : fields) {
                write(field.getName(), digest);
                write(valueOf(field, content), digest);
            }
        } else if (value instanceof Collection<?> rows) {
            head('l', rows.size(), digest);
            rows.forEach(row -> write(row, digest));
        } else {
            byte[] bytes = (value instanceof Enum<?> e ? e.name() : value.toString()).getBytes(StandardCharsets.UTF_8);
            head('v', bytes.length, digest);
            digest.update(bytes);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null || value instanceof Collection<?> rows && rows.isEmpty() || value instanceof String text && text.isEmpty();
    }

    private static void head(char kind, int size, MessageDigest digest) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(size).array());
    }

    private static Object valueOf(RecordComponent field, Record content) {
        try {
            return field.getAccessor().invoke(content);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Expected " + field + " to be readable, but it is not", e);
        }
    }
}
