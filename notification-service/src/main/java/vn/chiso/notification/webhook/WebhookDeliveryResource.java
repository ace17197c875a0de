package vn.chiso.notification.webhook;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.notification.webhook.delivery.WebhookAttemptPage;
import vn.chiso.notification.webhook.delivery.WebhookDeliveryPage;
import vn.chiso.notification.webhook.delivery.WebhookDeliveryResponse;
import vn.chiso.notification.webhook.delivery.WebhookDeliveryState;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** What was sent to a webhook, and by which secrets it is signed. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "webhooks")
class WebhookDeliveryResource {

    private final WebhookService webhooks;

    WebhookDeliveryResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Path("/{id}/secrets")
    @Idempotent
    @Operation(
            summary = "Make a new secret",
            description =
                    "Shown this once. The former one goes on signing too for a day, each message bears both signatures."
                            + " If-Match is the webhook's tag.")
    @APIResponse(
            responseCode = "201",
            description = "The new secret",
            content = @Content(schema = @Schema(implementation = SecretResponse.class)))
    public Response rotate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Response.created(URI.create("/api/v1/webhooks/" + id))
                .entity(webhooks.rotate(id, ExpectedVersion.of(ifMatch)))
                .build();
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            summary = "List what was or will be sent to a webhook, oldest first",
            description =
                    "By an admin or task-coordinator whose grant reaches its unit. With the webhook-id that receivers "
                            + "see, state, attempts, when the next one is due, and the last answer.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryPage.class)))
    public Response deliveries(
            @PathParam("id") UUID id,
            @Parameter(description = "Only deliveries in this state.") @QueryParam("state") WebhookDeliveryState state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(webhooks.deliveries(id, state, page), uri);
    }

    @GET
    @Path("/{id}/deliveries/{deliveryId}/attempts")
    @Operation(
            summary = "List the attempts to send a message to a webhook, oldest first, with the receiver's answers",
            description =
                    "By an admin or task-coordinator whose grant reaches the webhook's unit. Each with its times, the "
                            + "receiver's status, what went wrong, and when the next one was due.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = WebhookAttemptPage.class)))
    public Response attempts(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(webhooks.attempts(id, deliveryId, page), uri);
    }

    @POST
    @Path("/{id}/deliveries/{deliveryId}/replays")
    @Idempotent
    @Operation(
            summary = "Send a DEAD delivery again",
            description = "By an admin or task-coordinator whose grant reaches the webhook's unit. With the same "
                    + "webhook-id, so that receivers know it. 409 `webhook-delivery-not-dead` in any other state. "
                    + "If-Match is the webhook's tag.")
    @APIResponse(
            responseCode = "200",
            description = "Queued again",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryResponse.class)))
    public Response replay(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @HeaderParam("If-Match") String ifMatch) {
        return Response.ok(webhooks.replay(id, ExpectedVersion.of(ifMatch), deliveryId))
                .build();
    }
}
