package vn.chiso.scoring.comparison.recovery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of lost points. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class RecoveryResource {

    private final Recoveries recoveries;

    RecoveryResource(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GET
    @Path("/{id}/recovery")
    @Operation(
            summary = "What became of each criterion that lost points",
            description =
                    "In the next result of the unit in the same programme, as it is in force: of the next period of the same"
                            + " length. Without one `next` is absent and nothing is listed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Recovery.class)))
    @APIResponse(
            responseCode = "422",
            description = "The results are not of one unit and programme, or the other one is not later.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response recovery(
            @PathParam("id") UUID id,
            @Parameter(description = "A later result, of the same unit or its successor; the next one if absent.")
                    @QueryParam("with")
                    UUID with) {
        return Response.ok(recoveries.of(id, with)).build();
    }
}
