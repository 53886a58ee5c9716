package nl.waarborg.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A journey in a real browser against the running application. Whatever a page reports on its console, a breach of the
 * content security policy above all, fails the test. {@link #assertAccessible} looks at the page at two widths.
 */
public abstract class BrowserTest {

    /** The widths of the pictures: a desktop and a phone. */
    protected static final int[] WIDTHS = {1360, 390};

    /** A page must fit without scrolling sideways on this width (WCAG 1.4.10). */
    private static final int NARROWEST = 320;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Browser BROWSER = browser();

    private final List<String> complaints = new ArrayList<>();
    private boolean failedAnswersExpected;
    private BrowserContext context;
    /** The tab of this test, with a session of its own. */
    protected Page page;

    private static Browser browser() {
        Playwright playwright = Playwright.create();
        return playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    /** Where Chromium is: {@code CHROMIUM} in the environment, else where Debian puts it. */
    private static Path chromium() {
        Path path = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(path)) {
            throw new IllegalStateException("Expected Chromium at " + path + ", but it is not there."
                    + " Install it or say where it is in the environment variable CHROMIUM");
        }
        return path;
    }

    @BeforeEach
    void openTab() {
        context = BROWSER.newContext(new Browser.NewContextOptions().setBaseURL(RunningApplication.address())
                .setViewportSize(WIDTHS[0], 900).setLocale("nl-NL").setTimezoneId("Europe/Amsterdam"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
    }

    @AfterEach
    void closeTab() {
        context.close();
        if (failedAnswersExpected) {
            complaints.removeIf(complaint -> complaint.contains("the server responded with a status of"));
        }
        assertEquals(List.of(), complaints, "Expected a browser without complaints, but it had these");
    }

    /** Signs in through the page, as a person would. */
    protected void signIn(String person) {
        page.navigate("/inloggen");
        page.locator("button[value='" + person + "']").click();
    }

    /** For a test of pages that are meant to fail: the browser's own line about their status is no complaint. */
    protected void expectFailedAnswers() {
        failedAnswersExpected = true;
    }

    /** No violation of the accessibility rules on a desktop and on a phone, and nothing wider than the screen. */
    protected void assertAccessible() {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            List<String> violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()
                            + " " + node.getFailureSummary())).toList();
            assertEquals(List.of(), violations, "Expected no violation at " + width + " px on " + page.url());
            assertFits(width);
        }
        assertFits(NARROWEST);
        page.setViewportSize(WIDTHS[0], 900);
    }

    private void assertFits(int width) {
        page.setViewportSize(width, 900);
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"),
                "Expected the page to fit in " + width + " px: " + page.url());
    }

    /** Keeps a picture of the whole page under target/pictures, one for each width. */
    protected void picture(String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "pictures", name + "-" + width + ".png")));
        }
        page.setViewportSize(WIDTHS[0], 900);
    }
}
