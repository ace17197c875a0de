package vn.chiso.scoring.comparison;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
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

/** Two results side by side. */
@Path("/api/v1/results")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class ComparisonResource {

    private final Comparisons comparisons;

    ComparisonResource(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Path("/{id}/comparison")
    @Operation(
            summary = "Compare a result with another one of the unit, criterion by criterion",
            description =
                    "The earlier one stands first, whichever is named first. Of different criteria sets only what a mapping"
                            + " says is compared; the rest is NOT_COMPARABLE with the reason. Other maxima are compared by share.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Comparison.class)))
    @APIResponse(
            responseCode = "422",
            description = "The results are not of one unit and programme, or are the same one.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response comparison(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the other result, of the same unit or its successor.")
                    @QueryParam("with")
                    @NotNull
                    UUID with) {
        return Response.ok(comparisons.ofVisible(id, with)).build();
    }
}
