package nl.waarborg.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.waarborg.evidence.checkpoint.Checkpoints;
import nl.waarborg.evidence.checkpoint.ScrubReports;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;
import org.junit.jupiter.api.Test;

class LogPageTest extends BrowserTest {

    @Test
    void everybodyCanReadHowTheLogStandsAndThatNobodyWatchesIt() {
        RunningApplication.context().getBean(ScrubReports.class).run();
        page.navigate("/hulp");
        page.locator("footer a[href='/log']").click();
        assertEquals("Het logboek – Waarborg", page.title());
        String text = page.locator("main").innerText();
        assertTrue(text.contains("Zelf ondertekend, geen onafhankelijke getuige"), text);
        assertTrue(text.contains("zijn zoals zij zijn vastgelegd"), text);
        String fingerprint = RunningApplication.context().getBean(Checkpoints.class).keys().trusted().keys().get(0).fingerprint();
        assertTrue(text.replace(" ", "").contains(fingerprint), text);
        assertAccessible();
        page.locator("header a[hreflang=en]").click();
        assertEquals("The log", page.locator("h1").innerText());
    }
}
