package nl.waarborg.evidence.dossier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verifier in Python, as a process that is given one path after the other. */
final class SecondVerifier implements AutoCloseable {

    private static final Path SCRIPT = Path.of("second-verifier", "verify.py");

    private final Process process;
    private final OutputStream in;
    private final BufferedReader out;

    /** Starts it with a file of keys, and with a checkpoint of its owner's unless that is null. */
    SecondVerifier(Path keys, Path own) {
        List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), "--batch", "--keys", keys.toString()));
        if (own != null) {
            command.addAll(List.of("--checkpoint", own.toString()));
        }
        try {
            if (!Files.exists(SCRIPT)) {
                throw new AssertionError("Expected the second verifier at " + SCRIPT.toAbsolutePath() + ", but it is not there");
            }
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        in = process.getOutputStream();
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Asks for a file to be judged; read the answers with {@link #answer()} in the same order. */
    void ask(Path file) throws IOException {
        in.write((file + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    String answer() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("Expected an answer of the second verifier, but it ended");
        }
        return line;
    }

    /** What it should answer, in the very words in which it does (section 4.2 of the format). */
    static String expected(Report report, Path file) {
        String first = report.first().map(fault -> "{\"check\": \"%s\", \"place\": \"%s\"}".formatted(fault.check().word(), fault.place()))
                .orElse("null");
        String checks = Stream.of(Check.values()).map(check -> "\"%s\": \"%s\"".formatted(check.word(),
                report.results().get(check).name().toLowerCase().replace('_', '-'))).collect(Collectors.joining(", "));
        String events = report.events().stream().map(event -> "\"" + event.failed().map(check -> "fail " + check.word())
                .orElse(event.redacted() ? "redacted" : "pass") + "\"").collect(Collectors.joining(", "));
        return "{\"verdict\": \"%s\", \"first\": %s, \"checks\": {%s}, \"events\": [%s], \"path\": \"%s\"}"
                .formatted(report.verdict().name().toLowerCase(), first, checks, events, file);
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.onExit().join();
    }
}
