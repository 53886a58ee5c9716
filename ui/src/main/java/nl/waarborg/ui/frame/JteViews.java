package nl.waarborg.ui.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.waarborg.ui.texts.LanguageChoice;
import nl.waarborg.ui.texts.Texts;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the JTE template that a controller names ({@code "signin/page"} is {@code src/main/jte/signin/page.jte}). Every
 * template gets the model, {@code t} (the texts) and {@code frame}. A page is written out only when it is whole, so that a
 * template that fails leaves a clean error page.
 */
@Component
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;

    JteViews(Frames frames) {
        this.frames = frames;
    }

    @Override
    public View resolveViewName(String name, Locale locale) {
        return name.contains(":") ? null : new Page(name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> params = new HashMap<>();
            if (model != null) {
                params.putAll(model);
            }
            params.put("t", Texts.in(LanguageChoice.of(request)));
            params.put("frame", frames.of(request, (Notice) params.get(Notice.NAME)));
            StringOutput page = new StringOutput(16_384);
            templates.render(template, params, page);
            byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType(getContentType());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
