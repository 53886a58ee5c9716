package nl.waarborg.ui.texts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads every {@code texts/*_<language>.properties} on the class path once; a key that stands in two files is refused. */
final class TextFiles {

    static final Map<Language, Texts> ALL = readAll();

    private TextFiles() {
    }

    private static Map<Language, Texts> readAll() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language, Collections.unmodifiableMap(read(language))));
        }
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> texts = new HashMap<>();
        String files = "classpath*:texts/*_" + language.code() + ".properties";
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (texts.put((String) key, (String) text) != null) {
                        throw new IllegalStateException(
                                "Expected every text key in one file, but " + key + " is also in " + file.getFilename());
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
