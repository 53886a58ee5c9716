package nl.waarborg.ui.failure;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.waarborg.ui.texts.Language;
import nl.waarborg.ui.texts.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The page for a request that the server turns away before any screen sees it: an address, a header or a host that means
 * nothing. It knows neither who asks nor which language, so it says it in both, and repeats nothing of what was asked.
 */
@Configuration
class PlainFailures {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> ourPageWhereNoScreenAnswers() {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new Page()));
    }

    /** Stands nearer to the screens than the server's own report, so that it is the first to write. */
    private static final class Page extends ErrorReportValve {

        private static final int SERVER_ERROR = 500;

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            AtomicBoolean mayWrite = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, mayWrite);
            if (!mayWrite.get()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                if (response.getReporter() != null) {
                    response.getReporter().write(page(status == SERVER_ERROR ? "plain" : "bad"));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("Expected somebody to read a failure, but " + gone, gone);
            }
        }
    }

    /** Only our own sentences: nothing of a request is in it. */
    static String page(String kind) {
        Texts nl = Texts.in(Language.NL);
        Texts en = Texts.in(Language.EN);
        String title = "failure." + kind + ".title";
        String text = "failure." + kind + ".text";
        return "<!doctype html>\n<html lang=\"nl\" class=\"voorbeeld-theme wf-theme\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + nl.get(title) + " – Waarborg</title>\n"
                + "<link rel=\"stylesheet\" href=\"/app/app.css\">\n</head>\n<body>\n<main class=\"wf-wrap\">\n<h1>" + nl.get(title)
                + "</h1>\n<p>" + nl.get(text) + "</p>\n<p lang=\"en\"><strong>" + en.get(title) + ".</strong> " + en.get(text)
                + "</p>\n<p><a href=\"/\">" + nl.get("failure.start") + "</a></p>\n</main>\n</body>\n</html>\n";
    }
}
