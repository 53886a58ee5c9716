package nl.waarborg.ui.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that misbehaves as a test wants. */
final class ScriptedServer implements AutoCloseable {

    /** To whom mail was taken, one for each mail. */
    final List<String> taken = new CopyOnWriteArrayList<>();
    /** Addresses that it knows nobody at. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();
    /** Whether the line breaks after a mail was taken, before it says so. */
    volatile boolean breaksAfterTaking;
    /** Whether it takes connections and says nothing. */
    volatile boolean silent;

    private final ServerSocket socket;

    ScriptedServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends to it, and waits no longer than this. */
    JavaMailSenderImpl sender(int timeoutMillis) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(socket.getLocalPort());
        for (String name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + name, String.valueOf(timeoutMillis));
        }
        return sender;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                if (silent) {
                    line.getInputStream().read(); // until the other side gives up
                } else {
                    talk(line);
                }
            } catch (IOException closed) {
                // the next one, or the end
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        say(line, "220 here");
        String to = null;
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            if (command.startsWith("RCPT TO:<")) {
                to = command.substring(9, command.indexOf('>'));
                say(line, refused.contains(to) ? "550 5.1.1 nobody here" : "250 ok");
            } else if (command.equals("DATA")) {
                say(line, "354 go on");
                while (!".".equals(in.readLine())) {
                    continue;
                }
                taken.add(to);
                if (breaksAfterTaking) {
                    return;
                }
                say(line, "250 taken");
            } else if (command.equals("QUIT")) {
                say(line, "221 bye");
                return;
            } else {
                say(line, "250 ok");
            }
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
