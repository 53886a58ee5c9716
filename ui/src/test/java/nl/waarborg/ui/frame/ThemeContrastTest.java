package nl.waarborg.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every theme file keeps text at a contrast of 4.5 and borders of controls, icons and strokes at 3 (WCAG 1.4.3, 1.4.11). */
class ThemeContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--basis-color-([a-z0-9-]+):\\s*(#[0-9a-f]{6})");
    private static final List<String> STATES = List.of("action-1", "action-2", "info", "selected", "positive", "warning",
            "highlight", "negative");

    @Test
    void everyThemeIsReadable() throws IOException {
        List<Path> themes;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/app"))) {
            themes = files.filter(file -> file.getFileName().toString().startsWith("theme-")).toList();
        }
        assertTrue(!themes.isEmpty());
        for (Path theme : themes) {
            assertEquals(List.of(), weakPairs(colours(Files.readString(theme))), theme.toString());
        }
    }

    @Test
    void contrastIsComputedAsWcagDoes() {
        assertEquals(21.0, contrast("#000000", "#ffffff"), 0.01);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    @Test
    void aPairThatIsTooWeakIsFound() throws IOException {
        Map<String, String> colours = colours(Files.readString(Path.of("src/main/resources/static/app/theme-neutraal.css")));
        colours.put("default-color-subtle", "#9aa5b1");
        assertTrue(!weakPairs(colours).isEmpty());
    }

    private static List<String> weakPairs(Map<String, String> colours) {
        List<String> weak = new ArrayList<>();
        for (String background : List.of("default-bg-document", "default-bg-subtle", "selected-bg-default")) {
            demand(weak, colours, 4.5, "default-color-document", background);
            demand(weak, colours, 4.5, "default-color-subtle", background);
        }
        for (String background : List.of("default-bg-document", "default-bg-subtle")) {
            demand(weak, colours, 4.5, "action-2-color-default", background);
            demand(weak, colours, 3, "default-border-default", background);
        }
        demand(weak, colours, 4.5, "default-color-default", "default-bg-default");
        for (String state : STATES) {
            demand(weak, colours, 4.5, state + "-color-hover", state + "-bg-default");
            demand(weak, colours, 4.5, state + "-color-default", state + "-bg-subtle");
            demand(weak, colours, 4.5, "default-color-document", state + "-bg-subtle");
            demand(weak, colours, 3, state + "-border-default", "default-bg-document");
        }
        for (String surface : List.of("default", "hover", "active")) {
            demand(weak, colours, 4.5, "action-1-inverse-color-" + surface, "action-1-inverse-bg-" + surface);
        }
        demand(weak, colours, 4.5, "negative-color-default", "default-bg-document");
        return weak;
    }

    private static void demand(List<String> weak, Map<String, String> colours, double least, String front, String back) {
        if (!colours.containsKey(front) || !colours.containsKey(back)) {
            weak.add("Expected the theme to set " + front + " and " + back + ", but it does not");
            return;
        }
        double contrast = contrast(colours.get(front), colours.get(back));
        if (contrast < least) {
            weak.add("Expected " + least + " for " + front + " on " + back + ", but it is " + contrast);
        }
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(css);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
