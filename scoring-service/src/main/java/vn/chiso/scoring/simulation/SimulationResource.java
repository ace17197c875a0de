package vn.chiso.scoring.simulation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would be if lines were different. */
@Path("/api/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "simulations")
class SimulationResource {

    private final SimulationService service;

    SimulationResource(SimulationService service) {
        this.service = service;
    }

    @POST
    @Operation(
            summary =
                    "Compute what would be by up to 200 hypotheses: points, index, rank, class, and whose rank or class moves",
            description =
                    "A calculation: nothing is written, and no card is touched. A hypothesis says lines anew, in the words of a self-score; each starts from what is. The first line that cannot be scored is the problem of the whole request, with its pointer.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SimulationResponse.class)))
    public Response simulate(@NotNull @Valid SimulationRequest request) {
        return Response.ok(service.simulate(request)).build();
    }
}
