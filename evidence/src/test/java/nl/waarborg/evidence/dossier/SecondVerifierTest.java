package nl.waarborg.evidence.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Runs the tests that the second verifier has of its own, which are in Python. */
class SecondVerifierTest {

    @Test
    void itsOwnTestsPass() throws IOException, InterruptedException {
        Process tests = new ProcessBuilder("python3", "-B", "-m", "unittest", "discover", "-s", "second-verifier")
            .redirectErrorStream(true).start();
        tests.getOutputStream().close();
        String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tests.waitFor(), said);
    }
}
