package vn.chiso.notification.webhook;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Addresses to which events are sent, by the Standard Webhooks specification. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "webhooks")
class WebhookResource {

    private final WebhookService webhooks;
    private final ContentTags tags;

    WebhookResource(WebhookService webhooks, ContentTags tags) {
        this.webhooks = webhooks;
        this.tags = tags;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Have the events of a unit's subtree sent to an address",
            description =
                    "By an admin or task-coordinator whose grant reaches the unit. Signed as standardwebhooks.com has "
                            + "it. Only https, of a public address unless the operator allows its network "
                            + "(`webhook-url-refused`). The secret is shown this once, a repeated request is answered without "
                            + "it. Redirects are not followed; 410 disables the webhook; failures are tried again for three "
                            + "days.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = @Content(schema = @Schema(implementation = CreatedWebhookResponse.class)))
    public Response create(@Valid @NotNull WebhookRequest request) {
        var created = webhooks.create(request);
        return Response.created(
                        URI.create("/api/v1/webhooks/" + created.webhook().id()))
                .entity(created)
                .tag(ETags.strong(created.webhook().version()))
                .build();
    }

    @GET
    @Operation(
            summary = "List the webhooks that the caller keeps",
            description = "Of units in the caller's reach, with state and without secrets. For admins and "
                    + "task-coordinators.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = WebhookPage.class)))
    public Response find(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(webhooks.find(page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a webhook",
            description =
                    "Address, event types, state, and who keeps it; never a secret. By an admin or task-coordinator "
                            + "whose grant reaches its unit; 404 to others.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(webhooks.find(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a webhook, or switch it off and on",
            description =
                    "What happened while it was off is sent when it is on again, as far as the feed reaches back. Who changes"
                            + " it keeps it from then on: it is switched off when he loses his grant, or is not seen for 21 days.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = WebhookResponse.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull WebhookRequest request) {
        return answer(webhooks.change(id, ExpectedVersion.of(ifMatch), request));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Delete a webhook with what waits for it",
            description =
                    "By an admin or task-coordinator whose grant reaches its unit. What was not delivered yet is not "
                            + "sent any more; the event feed still has it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Response delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        webhooks.delete(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    /** That its address fails is noted beside the version: nobody has changed it. */
    private Response answer(WebhookResponse webhook) {
        return Response.ok(webhook).tag(tags.of(webhook.version(), webhook)).build();
    }
}
