package vn.chiso.task.plan;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/plans/{id}/items")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanItemResource {

    private final PlanReading reading;
    private final ItemEditing editing;

    PlanItemResource(PlanReading reading, ItemEditing editing) {
        this.reading = reading;
        this.editing = editing;
    }

    /** Shape of a page, for the contract. */
    record PlanItemPage(List<PlanItemResponse> items, String next) {}

    @GET
    @Operation(
            summary = "The deducted criteria, in the order of the document",
            description =
                    "To be remedied or maintained, each with the criteria that it cites, the points lost (exact), who "
                            + "leads and cooperates, and flags for what is unsettled. For those whose grants reach the plan's "
                            + "owner.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanItemPage.class)))
    public Response items(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(reading.items(id, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Adds an item to a draft, as the last one",
            description =
                    "By a coordinator whose grant reaches the plan's owner, to a draft (409 `plan-not-draft`). Units "
                            + "must be of the caller's reach and a number stands once in a plan: else 400 `validation-failed`, "
                            + "with `unknown-unit` or `duplicate-number` in `errors`. Wants no If-Match, for nothing is "
                            + "replaced.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanItemResponse.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid PlanItemRequest request) {
        var item = editing.add(id, request);
        return Response.created(URI.create("/api/v1/plans/" + id + "/items/" + item.id()))
                .entity(item)
                .tag(ETags.strong(item.version()))
                .build();
    }

    @PUT
    @Path("/{itemId}")
    @Operation(
            summary = "Settles who leads an item; If-Match is the item's version",
            description =
                    "By a coordinator whose grant reaches the plan's owner, of a draft (409 `plan-not-draft`). All "
                            + "leading units are replaced: by units that the item names already, or those of the caller's "
                            + "reach (else 400 `validation-failed`, with `unknown-unit` in `errors`).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanItemResponse.class)))
    public Response settleLead(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ItemLeadsRequest request) {
        return tagged(editing.settleLead(id, itemId, ExpectedVersion.of(ifMatch), request.leadUnitIds()));
    }

    @PUT
    @Path("/{itemId}/content")
    @Operation(
            summary = "Replaces what an item of a draft says; If-Match is the item's version",
            description =
                    "By a coordinator whose grant reaches the plan's owner, of a draft (409 `plan-not-draft`). Leads "
                            + "and tasks stay. A number stands once in a plan (else 400 `validation-failed`, with "
                            + "`duplicate-number` in `errors`).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanItemResponse.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanItemContent content) {
        return tagged(editing.edit(id, itemId, ExpectedVersion.of(ifMatch), content));
    }

    @PUT
    @Path("/{itemId}/position")
    @Operation(
            summary = "Moves an item of a draft; the others make room",
            description = "By a coordinator whose grant reaches the plan's owner, of a draft (409 `plan-not-draft`). A "
                    + "position beyond the last is the last. If-Match is the item's version.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanItemResponse.class)))
    public Response move(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ItemPositionRequest request) {
        return tagged(editing.move(id, itemId, ExpectedVersion.of(ifMatch), request.position()));
    }

    @DELETE
    @Path("/{itemId}")
    @Operation(
            summary = "Removes an item of a draft with its tasks",
            description =
                    "By a coordinator whose grant reaches the plan's owner, of a draft (409 `plan-not-draft`). The "
                            + "items after it move up. If-Match is the item's version.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        editing.remove(id, itemId, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    private static Response tagged(PlanItemResponse item) {
        return Response.ok(item).tag(ETags.strong(item.version())).build();
    }
}
