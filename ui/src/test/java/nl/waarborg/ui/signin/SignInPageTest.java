package nl.waarborg.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.waarborg.ui.BrowserTest;
import org.junit.jupiter.api.Test;

class SignInPageTest extends BrowserTest {

    @Test
    void theSignInPageIsAccessibleInBothLanguages() {
        page.navigate("/inloggen");
        assertEquals("Inloggen – Waarborg", page.title());
        picture("inloggen");
        assertAccessible();

        page.locator("header a[hreflang=en]").click();
        assertEquals("Log in – Waarborg", page.title());
        assertEquals("en", page.locator("html").getAttribute("lang"));
        assertAccessible();
    }

    @Test
    void somebodySignsInAndOut() {
        signIn("projectleider-lindebroek");
        assertTrue(page.locator(".wf-user").innerText().contains("Projectleider Demo projectleider Lindebroek"));
        assertEquals("Gemeente Lindebroek", page.locator(".wf-brand b").innerText());
        picture("ingelogd");
        assertAccessible();

        page.locator("text=Uitloggen").click();
        assertTrue(page.locator("[role=status]").innerText().contains("U bent uitgelogd"));
        page.navigate("/");
        assertEquals("Inloggen – Waarborg", page.title());
    }

    @Test
    void theFirstTabLeadsToTheContent() {
        page.navigate("/inloggen");
        page.keyboard().press("Tab");
        assertEquals("Naar de inhoud", page.evaluate("document.activeElement.innerText"));
        page.keyboard().press("Enter");
        assertEquals("inhoud", page.evaluate("document.activeElement.id"));
    }

    @Test
    void whoAskedForAPageGetsItAfterSigningIn() {
        expectFailedAnswers();
        page.navigate("/stuk/project/P-1?taal=nl");
        assertEquals("Inloggen – Waarborg", page.title());
        page.locator("button[value=fg]").click();
        assertTrue(page.url().endsWith("/stuk/project/P-1?taal=nl"), page.url());
    }
}
