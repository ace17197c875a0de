package vn.chiso.notification.inbox.stream;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
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

/** The stream for {@code EventSource}, which cannot send a bearer: a ticket in its place, which opens it once. */
@Path("/api/v1/inbox/stream/tickets")
@Tag(name = "inbox")
class StreamTicketResource {

    private final InboxStream stream;
    private final StreamTickets tickets;
    private final Caller caller;
    private final JsonWebToken token;
    private final SystemClock clock;

    StreamTicketResource(
            InboxStream stream, StreamTickets tickets, Caller caller, JsonWebToken token, SystemClock clock) {
        this.stream = stream;
        this.tickets = tickets;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
    }

    @POST
    @Authenticated
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get a ticket for one's own stream",
            description =
                    "To be used once, within half a minute: GET {ticket} under this address, with the browser's EventSource.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content = @Content(schema = @Schema(implementation = TicketResponse.class)))
    public Response issue() {
        var ticket = tickets.issue(
                caller.username().toLowerCase(Locale.ROOT), Instant.ofEpochSecond(token.getExpirationTime()));
        return Response.created(URI.create("/api/v1/inbox/stream/tickets/" + ticket.ticket()))
                .header("Cache-Control", "no-store")
                .entity(ticket)
                .build();
    }

    @GET
    @Path("/{ticket}")
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            summary = "Listen to the messages of whoever got the ticket",
            description =
                    "As /inbox/stream. EventSource cannot say where to resume when it opens anew: lastEventId does.")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = InboxMessageResponse.class)))
    public Multi<OutboundSseEvent> listen(
            @Parameter(description = "The ticket, which opens the stream once.") @PathParam("ticket") String ticket,
            @Parameter(description = "Id of the last event that was received: what came after it is sent first.")
                    @HeaderParam("Last-Event-ID")
                    String lastEventId,
            @Parameter(description = "As Last-Event-ID, for browsers that cannot send headers; the header wins.")
                    @QueryParam("lastEventId")
                    String resumeFrom,
            @Context Sse sse) {
        var admission = tickets.redeem(ticket).orElseThrow(() -> new ProblemException(PlatformProblem.UNAUTHENTICATED));
        var validFor = Duration.between(clock.now(), admission.until());
        if (!validFor.isPositive()) {
            throw new ProblemException(PlatformProblem.UNAUTHENTICATED);
        }
        return stream.open(admission.username(), lastEventId == null ? resumeFrom : lastEventId, validFor, sse);
    }
}
