package vn.chiso.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** A bare socket to the gateway: says exactly what it is told to, and reads what comes. */
public final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** What came back. Header names are in lower case. */
    public record Reply(int status, Map<String, List<String>> headers, String body) {

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                    .map(List::getFirst);
        }
    }

    public Wire() throws IOException {
        this(new Socket(Client.gateway().getHost(), Client.gateway().getPort()));
    }

    /** From another address of this machine. */
    public Wire(String from) throws IOException {
        this(new Socket(
                InetAddress.getByName("127.0.0.1"), Client.gateway().getPort(), InetAddress.getByName(from), 0));
    }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        // A body that trickles is judged each time a minute has passed, where the limits are those of deliveries.
        socket.setSoTimeout((int) RealParts.PATIENCE.plusSeconds(30).toMillis());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** One request on a connection of its own. */
    public static Reply once(String method, String target, String... headers) throws IOException {
        try (Wire wire = new Wire()) {
            wire.head(method, target, headers);
            return wire.reply(method);
        }
    }

    public void head(String method, String target, String... headers) throws IOException {
        say(method + " " + target + " HTTP/1.1\r\nHost: chiso.example\r\nAuthorization: Bearer " + Tokens.of("canbo.nv")
                + "\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n");
    }

    public void say(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public void chunk(byte[] bytes) throws IOException {
        say(Integer.toHexString(bytes.length) + "\r\n");
        out.write(bytes);
        say("\r\n");
    }

    public void lastChunk() throws IOException {
        say("0\r\n\r\n");
    }

    public OutputStream out() {
        return out;
    }

    public Reply reply(String method) throws IOException {
        String status = line();
        if (status == null) {
            throw new IOException("closed without an answer");
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        boolean empty = method.equals("HEAD") || code < 200 || code == 204 || code == 304;
        return new Reply(code, headers, empty ? "" : body(headers));
    }

    /** A line without its end, or nothing when the other side has closed. */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Whether the gateway has closed the connection; anything it still says is an error. */
    public boolean isClosed() throws IOException {
        return in.read() < 0;
    }

    private String body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            int length = Integer.parseInt(headers.get("content-length").getFirst());
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new IOException("closed within the body");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder body = new StringBuilder();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
        }
        line();
        return body.toString();
    }

    private int chunkSize() throws IOException {
        String line = line();
        if (line == null) {
            throw new IOException("closed within the body");
        }
        return Integer.parseInt(line, 16);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
