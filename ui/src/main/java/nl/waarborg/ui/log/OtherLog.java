package nl.waarborg.ui.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.waarborg.evidence.checkpoint.TilePath;
import nl.waarborg.evidence.checkpoint.TileSource;
import nl.waarborg.evidence.note.SignedNote;
import nl.waarborg.evidence.tree.Hash;

/** A log as others see it: on the web, or a copy of it in a folder; both with {@code checkpoint} and {@code tile/…}. */
abstract class OtherLog implements TileSource {

    /** The log did not answer as a log does. */
    static final class NoAnswer extends RuntimeException {

        NoAnswer(String message) {
            super(message, null, false, false);
        }
    }

    /** The log at an address or in a folder. */
    static OtherLog at(String place) {
        return place.startsWith("http://") || place.startsWith("https://") ? new Site(place.replaceAll("/+$", "")) : new Folder(Path.of(place));
    }

    /** The content of a file of the log; refuses more than so many bytes. */
    abstract byte[] file(String name, int largest);

    /** Brings a cosigned checkpoint to the log; gives what it answered, or null where nothing can be brought to. */
    abstract String bring(SignedNote cosigned);

    SignedNote checkpoint() {
        return SignedNote.read(file("checkpoint", SignedNote.MAX_BYTES));
    }

    @Override
    public byte[] read(TilePath tile) {
        return file("tile/" + tile.path(), TilePath.FULL * Hash.BYTES);
    }

    private static byte[] limited(InputStream in, String name, int largest) throws IOException {
        byte[] content = in.readNBytes(largest + 1);
        if (content.length > largest) {
            throw new NoAnswer("Expected at most %d bytes in %s, but there are more".formatted(largest, name));
        }
        return content;
    }

    private static final class Folder extends OtherLog {

        private final Path folder;

        Folder(Path folder) {
            this.folder = folder;
        }

        @Override
        byte[] file(String name, int largest) {
            try (InputStream in = Files.newInputStream(folder.resolve(name))) {
                return limited(in, name, largest);
            } catch (IOException e) {
                throw new NoAnswer("Expected the file %s, but %s".formatted(folder.resolve(name), e.getMessage()));
            }
        }

        @Override
        String bring(SignedNote cosigned) {
            return null;
        }
    }

    private static final class Site extends OtherLog {

        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final int LARGEST_ANSWER = 4096;

        private final String address;
        private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

        Site(String address) {
            this.address = address;
        }

        @Override
        byte[] file(String name, int largest) {
            HttpResponse<InputStream> answer = send(HttpRequest.newBuilder(uri(name)));
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new NoAnswer("Expected %s, but the answer is %d".formatted(uri(name), answer.statusCode()));
                }
                return limited(body, name, largest);
            } catch (IOException e) {
                throw new NoAnswer("Expected %s, but %s".formatted(uri(name), e.getMessage()));
            }
        }

        @Override
        String bring(SignedNote cosigned) {
            HttpResponse<InputStream> answer = send(HttpRequest.newBuilder(uri("cosignature"))
                    .header("Content-Type", "text/plain; charset=utf-8").POST(HttpRequest.BodyPublishers.ofByteArray(cosigned.bytes())));
            try (InputStream body = answer.body()) {
                String said = new String(body.readNBytes(LARGEST_ANSWER), java.nio.charset.StandardCharsets.UTF_8).strip();
                return answer.statusCode() + " " + said.replaceAll("\\p{Cntrl}", " ");
            } catch (IOException e) {
                throw new NoAnswer("Expected an answer, but " + e.getMessage());
            }
        }

        private HttpResponse<InputStream> send(HttpRequest.Builder request) {
            try {
                return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException e) {
                throw new NoAnswer("Expected an answer of %s, but %s".formatted(address, e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoAnswer("Expected an answer of %s, but the wait was interrupted".formatted(address));
            }
        }

        private URI uri(String name) {
            try {
                return URI.create(address + "/" + name);
            } catch (IllegalArgumentException e) {
                throw new NoAnswer("Expected an address, but got " + address);
            }
        }
    }
}
