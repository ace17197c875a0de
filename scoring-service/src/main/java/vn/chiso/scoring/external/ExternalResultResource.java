package vn.chiso.scoring.external;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Results that a superior body published for our units. */
@Path("/api/v1/external-results")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "external-results")
class ExternalResultResource {

    private final ExternalResultService service;

    ExternalResultResource(ExternalResultService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Record a superior body's published result, as published",
            description =
                    "By an organiser whose grant reaches the assessed unit. At least a class, a rank, points or lines "
                            + "must be there (`nothing-published`); points have at most 4 decimals. Lines with inputs are "
                            + "computed as well, by the criteria set that is named then, so that both figures stand side by "
                            + "side. Announced as `scoring.result`: a plan is drafted from the lines.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ExternalResultResponse.class)))
    public Response record(@NotNull @Valid ExternalResultRequest request) {
        var result = service.record(request);
        return Response.created(URI.create("/api/v1/external-results/" + result.id()))
                .tag(ETags.strong(result.version()))
                .entity(ExternalResultResponse.from(result))
                .build();
    }

    @GET
    @Operation(
            summary = "List external results",
            description = "Oldest first, those whose assessed unit or organiser the caller's grants reach.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExternalResultPage.class)))
    public Response list(
            @Parameter(description = "Only those of this assessed unit.") @QueryParam("assessedUnitId")
                    UUID assessedUnitId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.list(assessedUnitId, page).map(ExternalResultResponse::from), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an external result",
            description =
                    "Class, rank and points as published, each line beside what the engine computes from its inputs. "
                            + "For those whose grants reach the unit or its organiser.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ExternalResultResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        var result = service.get(id);
        return Response.ok(ExternalResultResponse.from(result))
                .tag(ETags.strong(result.version()))
                .build();
    }
}
