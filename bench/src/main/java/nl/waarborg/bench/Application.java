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

/** The application as people use it, on files in a folder, and a visitor who has signed in. */
final class Application implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Starts it and signs in as a demo person. */
    Application(Path folder, String person) {
        context = new SpringApplication(Waarborg.class).run(
                "--server.port=0", "--logging.level.root=WARN", "--waarborg.jobs=false", "--waarborg.log-folder=" + folder.resolve("log"),
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("database") + ";WRITE_DELAY=0");
        post("/inloggen", "persoon=" + person + "&_csrf=" + token("/inloggen") + "&_einde=1");
    }

    /** What a form on a page sends along to show that it came from there. */
    private String token(String path) {
        Matcher token = TOKEN.matcher(new String(get(path), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("Expected a form on " + path + ", but there is none");
        }
        return token.group(1);
    }

    /** Sends a form and gives the status. */
    int post(String path, String form) {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))).statusCode();
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
