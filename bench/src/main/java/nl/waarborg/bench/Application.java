package nl.waarborg.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waarborg.ui.Waarborg;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as people use it, on files in a folder, and a visitor who has signed in as the auditor. */
final class Application implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Application(Path folder) {
        context = new SpringApplication(Waarborg.class).run(
                "--server.port=0", "--logging.level.root=WARN", "--waarborg.jobs=false", "--waarborg.log-folder=" + folder.resolve("log"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("database") + ";WRITE_DELAY=0");
        Matcher token = TOKEN.matcher(new String(get("/inloggen"), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("Expected a form to sign in, but there is none");
        }
        send(request("/inloggen").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("persoon=auditor&_csrf=" + token.group(1))));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The body behind an address; refuses every answer but 200. */
    byte[] get(String path) {
        HttpResponse<byte[]> answer = send(request(path));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Expected " + path + ", but got status " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
