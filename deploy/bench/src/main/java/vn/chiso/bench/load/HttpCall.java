package vn.chiso.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request to this machine that can be sent any number of times, and how it has to be answered. */
public record HttpCall(int port, String path, Map<String, String> headers, String body, int status) {

    public static HttpCall get(int port, String path, String token) {
        return new HttpCall(port, path, Map.of("Authorization", "Bearer " + token), null, 200);
    }

    public static HttpCall post(int port, String path, String token, String body) {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        return new HttpCall(port, path, headers, body, 201);
    }

    public HttpCall answered(int other) {
        return new HttpCall(port, path, headers, body, other);
    }

    public HttpCall with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new HttpCall(port, path, all, body, status);
    }

    /** The same, asked of somebody else. */
    public HttpCall at(int otherPort) {
        return new HttpCall(otherPort, path, headers, body, status);
    }

    String url() {
        return "http://127.0.0.1:" + port + path;
    }

    byte[] bytes() {
        var content = body == null ? "" : body;
        var length = body == null ? "" : "Content-Length: " + content.getBytes(StandardCharsets.UTF_8).length + "\r\n";
        var lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        return ("%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s%s\r\n%s"
                        .formatted(body == null ? "GET" : "POST", path, port, lines, length, content))
                .getBytes(StandardCharsets.UTF_8);
    }
}
