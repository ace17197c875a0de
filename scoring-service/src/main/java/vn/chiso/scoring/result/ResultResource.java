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
    @Operation(summary = "List published results, oldest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultPage.class)))
    public Response list(
            @QueryParam("campaignId") UUID campaignId,
            @QueryParam("assessedUnitId") UUID assessedUnitId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.list(campaignId, assessedUnitId, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a published result")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(service.get(id)).tag(ETags.strong(Result.VERSION)).build();
    }

    @GET
    @Path("/{id}/lines")
    @Operation(summary = "The lines of a result, in the order of the criteria set")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResultLinePage.class)))
    public Response lines(@PathParam("id") UUID id) {
        return Response.ok(new Page<>(service.lines(id), null)).build();
    }

    @GET
    @Path("/{id}/deductions")
    @Operation(summary = "What was lost: by criterion, by area, by responsible unit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeductionReport.class)))
    public Response deductions(@PathParam("id") UUID id) {
        return Response.ok(service.deductions(id)).build();
    }

    @GET
    @Path("/{id}/classification")
    @Operation(
            summary =
                    "How a result came to its rank and class, every refused class explained in Vietnamese and English")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ClassificationResponse.class)))
    public Response classification(@PathParam("id") UUID id) {
        return Response.ok(service.classification(id)).build();
    }

    @GET
    @Path("/{id}/verification")
    @Operation(summary = "Recompute hash, chain and points of a result")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Verification.class)))
    public Response verification(@PathParam("id") UUID id) {
        return Response.ok(service.verification(id)).build();
    }
}
