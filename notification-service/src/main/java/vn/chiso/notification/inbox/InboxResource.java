package vn.chiso.notification.inbox;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** The caller's own messages. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "inbox")
class InboxResource {

    private final InboxService inbox;

    InboxResource(InboxService inbox) {
        this.inbox = inbox;
    }

    @GET
    @Operation(
            summary = "List one's own messages, newest first",
            description =
                    "For every signed-in person, by the name one signs in with; nobody reads the messages of others. "
                            + "Each says which assignment it is about, and when it was read and acknowledged.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = InboxPage.class)))
    public Response find(
            @Parameter(description = "true: only what was not read yet.") @QueryParam("unread") boolean unread,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(inbox.find(unread, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Look at a message; that alone does not count as reading",
            description = "One's own only; 404 for the messages of others. `reading` is what marks it as read.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = InboxMessageResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(inbox.find(id));
    }

    @POST
    @Path("/{id}/reading")
    @Operation(
            summary = "Mark a message as read",
            description =
                    "One's own only; 404 for the messages of others. A message that was read already stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "Read",
            content = @Content(schema = @Schema(implementation = InboxMessageResponse.class)))
    public Response read(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(inbox.read(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operation(
            summary = "Acknowledge a message, which is more than having read it",
            description =
                    "One's own only; 404 for the messages of others. Who acknowledges has read it, too. A second time "
                            + "changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Acknowledged",
            content = @Content(schema = @Schema(implementation = InboxMessageResponse.class)))
    public Response acknowledge(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(inbox.acknowledge(id, ExpectedVersion.of(ifMatch)));
    }

    private static Response answer(InboxMessageResponse message) {
        return Response.ok(message).tag(ETags.strong(message.version())).build();
    }
}
