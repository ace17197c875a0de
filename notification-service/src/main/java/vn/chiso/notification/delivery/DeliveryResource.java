package vn.chiso.notification.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** E-mails on their way, for those who operate the plan that they belong to. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "deliveries")
class DeliveryResource {

    private final DeliveryService deliveries;
    private final DeliveryList list;
    private final ContentTags tags;

    DeliveryResource(DeliveryService deliveries, DeliveryList list, ContentTags tags) {
        this.deliveries = deliveries;
        this.list = list;
        this.tags = tags;
    }

    @GET
    @Operation(
            summary = "List deliveries, oldest first",
            description =
                    "E-mails of the plans whose owners the caller's grants reach, with state, attempts and the mail "
                            + "server's last answer. For admins, task-coordinators and organisers.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response find(
            @Parameter(description = "Only deliveries in this state.") @QueryParam("state") DeliveryState state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(list.find(state, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a delivery",
            description =
                    "To whom, in which state, after how many attempts. For admins, task-coordinators and organisers "
                            + "whose grants reach the owner of its plan; 404 to others.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(deliveries.find(id));
    }

    @POST
    @Path("/{id}/resolution")
    @Idempotent
    @Operation(
            summary = "Say what became of an UNCERTAIN delivery",
            description =
                    "By an admin, task-coordinator or organiser of its plan's owner, with a note. It becomes SENT if "
                            + "it arrived, else DEAD, and may then be sent again. 409 `delivery-not-uncertain` in any other "
                            + "state.")
    @APIResponse(
            responseCode = "200",
            description = "Certain now",
            content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
    public Response resolve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull ResolutionRequest request) {
        return answer(deliveries.resolve(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/replays")
    @Idempotent
    @Operation(
            summary = "Send a DEAD or UNCERTAIN delivery again",
            description = "By an admin, task-coordinator or organiser of its plan's owner. An UNCERTAIN mail may have "
                    + "arrived already; it keeps its Message-ID. 409 `delivery-not-replayable` in any other state, "
                    + "`recipient-without-address` if the person has none by now.")
    @APIResponse(
            responseCode = "200",
            description = "Queued again",
            content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
    public Response replay(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(deliveries.replay(id, ExpectedVersion.of(ifMatch)));
    }

    /** The recipient is named as he is called now. */
    private Response answer(DeliveryResponse delivery) {
        return Response.ok(delivery).tag(tags.of(delivery.version(), delivery)).build();
    }
}
