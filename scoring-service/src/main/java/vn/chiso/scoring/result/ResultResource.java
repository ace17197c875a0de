package vn.chiso.scoring.result;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Published results. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class ResultResource {

    private final ResultService service;

    ResultResource(ResultService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "List published results, oldest first",
            description = "Every edition, revised ones too, without lines. Those of which the caller's grants reach a "
                    + "party: the assessed unit, the organiser, or a unit that answers for one of its criteria.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultPage.class)))
    public Response list(
            @Parameter(description = "Only those of this campaign.") @QueryParam("campaignId") UUID campaignId,
            @Parameter(description = "Only those of this assessed unit.") @QueryParam("assessedUnitId")
                    UUID assessedUnitId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.list(campaignId, assessedUnitId, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a published result",
            description =
                    "Points, applicable maximum, index, rank and class as published, with the decision, the hash and "
                            + "that of the result before it. It never changes; a revision is a result of its own that names it. "
                            + "For the parties of the result; 404 to others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(service.get(id)).tag(ETags.strong(Result.VERSION)).build();
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            summary = "The lines of a result, in the order of the criteria set",
            description =
                    "All lines in one answer: maximum, points and deducted points, exact, with reason, cause, and the "
                            + "responsible units by the names of that day. For the parties of the result.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultLinePage.class)))
    public Response lines(@PathParam("id") UUID id) {
        return Response.ok(new Page<>(service.lines(id), null)).build();
    }

    @GET
    @Path("/{id}/deductions")
    @Operation(
            summary = "What was lost: by criterion, by area, by responsible unit",
            description =
                    "Deducted points are maximum less points, exactly. A criterion without a single lead counts under "
                            + "a key of its own, the names of all its units, so that the sums by unit add up to the total. "
                            + "Bonus and penalty stand outside. For the parties of the result.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeductionReport.class)))
    public Response deductions(@PathParam("id") UUID id) {
        return Response.ok(service.deductions(id)).build();
    }

    @GET
    @Path("/{id}/classification")
    @Operation(
            summary =
                    "How a result came to its rank and class, every refused class explained in Vietnamese and English",
            description =
                    "Index, rank, who shares it, the key that decided between equals, the facts and indicators that "
                            + "the class rests on, and one sentence a step with every class that was refused and why. An "
                            + "extract has none of it. For the parties of the result.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ClassificationResponse.class)))
    public Response classification(@PathParam("id") UUID id) {
        return Response.ok(service.classification(id)).build();
    }

    @GET
    @Path("/{id}/verification")
    @Operation(
            summary = "Recompute hash, chain and points of a result",
            description =
                    "Hash of what is stored, the chain to the result before, every computed digit from its inputs, "
                            + "and index, rank and class from what is published of all units. `valid` is all of it; "
                            + "`differences` names what does not agree. Computed at each call and stored nowhere.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response verification(@PathParam("id") UUID id) {
        return Response.ok(service.verification(id)).build();
    }
}
