package nl.waarborg.ui.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.waarborg.ui.BrowserTest;
import org.junit.jupiter.api.Test;

class FailurePagesTest extends BrowserTest {

    @Test
    void aProjectThatIsNotThereReadsLikeOneThatMayNotBeSeen() {
        expectFailedAnswers();
        signIn("fg");
        page.navigate("/stuk/project/P-2026-999");
        assertTrue(page.locator("main").innerText().contains("Project P-2026-999 bestaat niet of u mag het niet zien."));
        assertEquals("FG Demo FG", page.locator(".wf-user > span").innerText());
        assertAccessible();
    }

    @Test
    void aFailureOfOursHasANumberToQuoteAndNoDetails() {
        expectFailedAnswers();
        signIn("fg");
        page.navigate("/stuk");
        assertTrue(page.title().startsWith("Fout: "), page.title());
        assertTrue(page.locator("main").innerText().matches("(?s).*[0-9A-F]{4}-[0-9A-F]{4}.*"));
        assertFalse(page.content().contains("IllegalState"));
        picture("stuk");
        assertAccessible();
        page.locator("header a[hreflang=en]").click();
        assertTrue(page.title().startsWith("Error: "), page.title());
    }
}
