package vn.chiso.gateway.forward;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import vn.chiso.gateway.route.Upstream;

/** How requests reach the services; the reasons for the values stand in {@code application.properties}. */
@ConfigMapping(prefix = "chiso.gateway.forward")
interface ForwardConfig {

    /** Where each service listens: scheme, host and port, without a path. */
    Map<Upstream, URI> url();

    /** Longest body of a request, declared or chunked. */
    MemorySize maxBody();

    /** Bytes a second that a body must bring on the whole, while it is the client whom we wait for. */
    MemorySize slowestUpload();

    Duration connectTimeout();

    /** How long a connection to a service waits for its next request. */
    Duration keepAlive();

    /** How long a service may be silent, from the last byte of the request it took to the head of its answer. */
    Duration answerTimeout();

    /** Connections to one service for ordinary requests, an equal share for each event loop. */
    int connections();

    /** Requests that may wait for one of them before further ones are answered 503; shared out likewise. */
    int waiting();

    /** Connections to one service for streams, each of which is held by one client. */
    int streams();
}
