package vn.chiso.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From which address a request comes, as far as it is known for certain. */
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    // Some proxies name the port too, which is another one with each connection.
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):[0-9]+|\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?");

    private ClientAddress() {}

    /**
     * The other end of the connection, or what a trusted proxy there says. A proxy that adds to what it was sent adds at
     * the end, be it to the last line or as one more; all before that, which the framework would believe, anybody may
     * have written.
     */
    public static String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        boolean proxied = !Objects.equals(peer, request.remoteAddress());
        List<String> forwarded = proxied ? request.headers().getAll(FORWARDED_FOR) : List.of();
        if (!forwarded.isEmpty()) {
            String last = forwarded.getLast();
            return withoutPort(last.substring(last.lastIndexOf(',') + 1).strip());
        }
        return peer == null ? null : peer.hostAddress();
    }

    private static String withoutPort(String address) {
        Matcher written = WITH_PORT.matcher(address);
        if (!written.matches()) {
            return address;
        }
        return written.group(1) == null ? written.group(2) : written.group(1);
    }
}
