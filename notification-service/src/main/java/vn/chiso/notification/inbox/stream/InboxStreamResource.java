package vn.chiso.notification.inbox.stream;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.notification.inbox.InboxMessageResponse;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;

/** New messages as they come. */
@Path("/api/v1/inbox/stream")
@Authenticated
@Tag(name = "inbox")
class InboxStreamResource {

    private final InboxStream stream;
    private final Caller caller;
    private final JsonWebToken token;
    private final SystemClock clock;

    InboxStreamResource(InboxStream stream, Caller caller, JsonWebToken token, SystemClock clock) {
        this.stream = stream;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Listen to one's own new messages",
            description =
                    "Events named inbox-message carry a message; position carries none. Each has an id to resume from."
                            + " The stream ends with the token.")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = InboxMessageResponse.class)))
    public Multi<OutboundSseEvent> listen(
            @Parameter(description = "Id of the last event that was received: what came after it is sent first.")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Context Sse sse) {
        var validFor = Duration.between(clock.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        if (!validFor.isPositive()) {
            throw new ProblemException(PlatformProblem.UNAUTHENTICATED);
        }
        return stream.open(caller.username().toLowerCase(Locale.ROOT), lastEventId, validFor, sse);
    }
}
