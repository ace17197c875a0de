package vn.chiso.notification.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves at a chosen word: answers an error, hangs up or falls silent. */
final class ScriptedSmtp implements AutoCloseable {

    /** Answer that means: end the connection without a word. */
    static final String HANG_UP = "hang up";

    /** Answer that means: say nothing and stay. */
    static final String SILENCE = "silence";

    private final Map<String, String> answers;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> text = new CopyOnWriteArrayList<>();
    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    /** @param answers by the first word of the command, {@code .} for the end of the text */
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    /** The first words of what was said to it. */
    List<String> commands() {
        return commands;
    }

    /** The lines of all mails. */
    List<String> text() {
        return text;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (var socket = listener.accept()) {
                talk(socket);
            } catch (IOException e) {
                // The client left, or the test is over.
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 ready");
        var inText = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inText && !line.equals(".")) {
                text.add(line);
                continue;
            }
            var word = inText ? "." : line.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
            inText = false;
            commands.add(word);
            var answer = answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 fine");
            if (answer.equals(HANG_UP)) {
                return;
            }
            if (!answer.equals(SILENCE)) {
                say(socket, answer);
            }
            inText = answer.startsWith("354");
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
