package vn.chiso.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Objects;

/** From which address a request comes, as far as it is known for certain. */
public final class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ClientAddress() {}

    /**
     * The other end of the connection, or what a trusted proxy there says. A proxy that adds to what it was sent adds at
     * the end; all before that, which the framework would believe, anybody may have written.
     */
    public static String of(HttpServerRequest request) {
        SocketAddress peer = request.connection().remoteAddress();
        boolean proxied = !Objects.equals(peer, request.remoteAddress());
        String forwarded = proxied ? request.getHeader(FORWARDED_FOR) : null;
        if (forwarded != null) {
            return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        return peer == null ? null : peer.hostAddress();
    }
}
