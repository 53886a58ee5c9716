package nl.waarborg.ui.info;

import static org.junit.jupiter.api.Assertions.assertEquals;

import nl.waarborg.ui.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoPagesTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"/toegankelijkheid,Toegankelijkheid,Accessibility", "/privacy,Privacy,Privacy",
            "/toetsen,Toetsen,Keys", "/hulp,Hulp,Help"})
    void everybodyCanReadThePagesAtTheFoot(String path, String dutch, String english) {
        page.navigate(path);
        assertEquals(dutch + " – Waarborg", page.title());
        assertAccessible();
        page.locator("header a[hreflang=en]").click();
        assertEquals(english, page.locator("h1").innerText());
    }
}
