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

/** Writes an account as a page that stands on its own. It is well-formed as XML too. */
final class AccountFile {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String STYLE = read("screen.css");

    private AccountFile() {}

    static String html(Account account) {
        StringOutput page = new StringOutput(65_536);
        TEMPLATES.render("account/file.jte", Map.of(
                "account", account, "t", Texts.in(account.language()), "style", STYLE), page);
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
