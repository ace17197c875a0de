package vn.chiso.scoring.progress;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** How far a campaign has come, and who is behind. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns")
class ProgressResource {

    private final CampaignProgress progress;

    ProgressResource(CampaignProgress progress) {
        this.progress = progress;
    }

    @GET
    @Path("/{id}/progress")
    @Operation(
            summary = "Shares of lines that are scored and appraised: of the campaign, by area, by unit",
            description =
                    "Counts of lines, never points: scored by their units and settled in the first appraisal, with "
                            + "percentages of two decimals for display. Over the cards that the caller reads as a whole; who "
                            + "only answers for single lines gets zeros. Units come in pages, with `below` the furthest behind "
                            + "first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressResponse.class)))
    public Response progress(
            @PathParam("id") UUID id,
            @Valid @BeanParam ProgressQuery query,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var units = progress.units(id, query.below(), page);
        return Response.fromResponse(Pages.ok(units, uri))
                .entity(ProgressResponse.of(progress.areas(id), units))
                .build();
    }
}
