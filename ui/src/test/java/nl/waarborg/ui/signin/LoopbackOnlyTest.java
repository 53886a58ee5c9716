package nl.waarborg.ui.signin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.waarborg.ui.RunningApplication;
import nl.waarborg.ui.Waarborg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;

class LoopbackOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void theApplicationDoesNotStartOnAnAddressThatOthersReach(String address) {
        Throwable refusal = assertThrows(IllegalStateException.class, () -> LoopbackOnly.refuseUnsafe(address, false));
        assertTrue(refusal.getMessage().startsWith("Expected server.address to be a loopback address"));
        assertThrows(IllegalStateException.class, () -> LoopbackOnly.refuseUnsafe(null, false));
    }

    @Test
    void theApplicationDoesNotStartInProduction() {
        Exception refusal = assertThrows(Exception.class, () -> new SpringApplication(Waarborg.class)
                .run("--server.port=0", "--spring.profiles.active=prod", "--logging.level.root=OFF"));
        Throwable cause = refusal;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertTrue(cause.getMessage().startsWith("Expected a real sign-in with the profile prod"), cause.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "localhost"})
    void theApplicationStartsOnThisMachine(String address) {
        assertDoesNotThrow(() -> LoopbackOnly.refuseUnsafe(address, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-FORWARDED-PROTO"})
    void aRequestThroughAProxyIsRefused(String header) {
        assertEquals(403, RunningApplication.visitor().get("/inloggen", header, "example").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"waarborg.example", "127.0.0.1.example", "localhost.example:8080", "192.0.2.1", "2130706433"})
    void aRequestForAnotherHostIsRefused(String host) throws IOException {
        assertTrue(statusFor(host).contains(" 403"), statusFor(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void aRequestForThisMachineIsAnswered(String host) throws IOException {
        assertTrue(statusFor(host).contains(" 200"), statusFor(host));
    }

    private static String statusFor(String host) throws IOException {
        URI address = URI.create(RunningApplication.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET /inloggen HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
        }
    }
}
