package nl.waarborg.ui.account;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.waarborg.ui.texts.Texts;

/** Writes an account as a page that stands on its own. It is well-formed XML too, so that the PDF is made of the same page. */
final class AccountFile {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String SCREEN = read("screen.css");
    private static final String PAPER = read("paper.css");

    private AccountFile() {}

    /** For a browser. */
    static String html(Account account) {
        return written(account, SCREEN, false);
    }

    /** For the PDF. */
    static String paper(Account account) {
        return written(account, PAPER, true);
    }

    private static String written(Account account, String style, boolean paper) {
        StringOutput page = new StringOutput(65_536);
        TEMPLATES.render("account/file.jte", Map.of(
                "account", account, "t", Texts.in(account.language()), "style", style, "paper", paper), page);
        return page.toString();
    }

    private static String read(String name) {
        try (InputStream file = AccountFile.class.getResourceAsStream("/account/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
