package nl.waarborg.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.waarborg.ui.broken.BrokenPages;
import nl.waarborg.ui.reading.Reading;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application itself, started once for all tests of a run on a free port, and a plain HTTP client to talk to it. */
public final class RunningApplication {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningApplication() {
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Waarborg.class, BrokenPages.class, CountedPages.class);
        return application.run("--server.port=0", "--logging.level.root=WARN", "--waarborg.reminders=false",
                "--spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1");
    }

    /** Its Spring context. */
    public static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    /** The statements that its pages make in its database meanwhile. */
    public static List<String> statements(Runnable meanwhile) {
        return ((CountedSql) CONTEXT.getBean(DataSource.class)).ofPages(meanwhile);
    }

    /** Its address without a slash at the end. */
    public static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** A visitor with cookies of its own who is not signed in; redirects are not followed. */
    public static Visitor visitor() {
        return new Visitor();
    }

    /** A visitor who signed in as the demo person with this id. */
    public static Visitor signedIn(String person) {
        Visitor visitor = new Visitor();
        visitor.post("/inloggen", "/inloggen", "persoon=" + person);
        return visitor;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Asks pages as a browser without JavaScript would. */
    public static final class Visitor {

        private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        /** Gets a page; headers are names and values in turn. */
        public HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request = request(path);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request);
        }

        /** Sends a form as it is, without adding a token. */
        public HttpResponse<String> post(String path, String form) {
            return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        /** Sends a whole form, with the token that the page at {@code from} carries and with its end. */
        public HttpResponse<String> post(String from, String path, String form) {
            return post(path, form + "&_csrf=" + encoded(token(from)) + "&_einde=1");
        }

        /** Sends a form with files; the body is written out by the caller, also its token. */
        public HttpResponse<String> upload(String path, String body, String boundary) {
            return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends one file with the texts of a form, with the token that the page at {@code from} carries. */
        public HttpResponse<String> upload(String from, String path, String fileName, byte[] file, Map<String, String> texts) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            Map<String, String> all = new LinkedHashMap<>(texts);
            all.put("_csrf", token(from));
            all.forEach((name, text) -> body.writeBytes(("--grens\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
                    + text + "\r\n").getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + fileName
                    + "\"\r\nContent-Type: text/html\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n--grens\r\nContent-Disposition: form-data; name=\"_einde\"\r\n\r\n1\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
            return send(request(path).header("Content-Type", "multipart/form-data; boundary=grens")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        }

        /** Sends a request with another method, without a token. */
        public HttpResponse<String> send(String method, String path) {
            return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        }

        /** The token in the forms of a page. */
        public String token(String page) {
            Matcher token = TOKEN.matcher(get(page).body());
            if (!token.find()) {
                throw new AssertionError("Expected a form with a token on " + page + ", but there is none");
            }
            return token.group(1);
        }

        /** Gets a file as it is. */
        public byte[] bytes(String path) {
            return send(request(path), HttpResponse.BodyHandlers.ofByteArray()).body();
        }

        private static HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address() + path));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            return send(request, HttpResponse.BodyHandlers.ofString());
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
            try {
                return client.send(request.build(), body);
            } catch (IOException e) {
                throw new AssertionError("Expected an answer, but " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Expected an answer, but the test was interrupted", e);
            }
        }
    }

    /** Waits until the read models know of an event; each wait is short, and a machine can be slow. */
    public static boolean reaches(String event) {
        return reaches(context().getBean(Reading.class), event);
    }

    /** The same for read models of a test. */
    public static boolean reaches(Reading reading, String event) {
        return IntStream.range(0, 5).anyMatch(wait -> reading.reaches(event));
    }
}
