package nl.waarborg.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import nl.waarborg.ui.BrowserTest;
import nl.waarborg.ui.RunningApplication;

/** What people do in a story: sign in, find their task in the work list, fill in its form and send it. */
abstract class Journey extends BrowserTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Pattern PROJECT = Pattern.compile(".*/projecten/([^/]+)/aangemeld$");

    /** The project of the story, once it is registered. */
    protected String project;
    private String person = "";

    /** Somebody else sits down at the screen. */
    protected Journey as(String who) {
        if (!who.equals(person)) {
            signIn(who);
            person = who;
        }
        return this;
    }

    /** Finds a task of the project in the work list by what is to be done, and opens it. */
    protected Journey opens(String task) {
        page.navigate("/mijn-werk?zoek=" + project);
        page.locator("tbody").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(task).setExact(true)).first().click();
        assertThat(page.locator("h1")).hasText(task);
        return this;
    }

    /** Reads something on the page. */
    protected Journey sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** Adds a row to a table of the form. */
    protected Journey adds(String table) {
        page.locator("button[value='erbij " + table + "']").click();
        return this;
    }

    /** Opens an action of the project. */
    protected Journey acts(String command) {
        page.navigate("/projecten/" + project + "/acties/" + command);
        return this;
    }

    /** Opens a paragraph of the DPIA. */
    protected Journey writes(String paragraph) {
        page.navigate("/projecten/" + project + "/dpia/" + paragraph);
        return this;
    }

    /** Saves the paragraph that is open, also when it says what it said. */
    protected void saves() {
        page.locator("[data-send]").click();
        assertThat(page.locator(".wf-note--ok").first()).containsText(Pattern.compile("is bewaard|niets veranderd"));
    }

    /** Opens the form for a new project. */
    protected Journey startsAProject() {
        page.navigate("/mijn-werk");
        page.getByText("Nieuw project").click();
        return this;
    }

    /** Answers one question: types a text, or chooses among radios and boxes. */
    protected Journey answers(String place, String answer) {
        Locator field = page.locator("[name='" + place + "']");
        String type = field.first().getAttribute("type");
        if ("radio".equals(type) || "checkbox".equals(type)) {
            page.locator("[name='" + place + "'][value='" + answer + "']").check();
        } else {
            field.fill(answer);
        }
        return this;
    }

    /** Answers yes or no to each of several questions. */
    protected Journey says(boolean yes, String... places) {
        for (String place : places) {
            answers(place, String.valueOf(yes));
        }
        return this;
    }

    /** Sends the form, confirms it where that is asked, and sees that it was recorded. */
    protected void sends() {
        page.locator("[data-send]").click();
        Locator yes = page.locator("[data-yes]");
        if (yes.isVisible()) {
            yes.click();
        }
        assertThat(page.locator(".wf-note--ok").first()).containsText(Pattern.compile("Vastgelegd"));
        if (project == null && PROJECT.matcher(page.url()).matches()) {
            project = page.url().replaceAll(".*/projecten/([^/]+)/aangemeld$", "$1");
        }
    }

    /** Sends the form and is told why it may not be. */
    protected void isRefusedBecause(String reason) {
        expectFailedAnswers();
        page.locator("[data-send]").click();
        Locator yes = page.locator("[data-yes]");
        if (yes.isVisible()) {
            yes.click();
        }
        assertThat(page.locator(".wf-errsum")).containsText(reason);
    }

    /** The page of the project says this. */
    protected void projectShows(String text) {
        page.navigate("/projecten/" + project);
        assertThat(page.locator("main")).containsText(text);
    }

    /** A day from today, as it is typed. */
    protected static String day(int fromToday) {
        return TYPED.format(today().plusDays(fromToday));
    }

    private static LocalDate today() {
        return LocalDate.now(RunningApplication.context().getBean(Clock.class));
    }
}
