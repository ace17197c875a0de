package vn.chiso.scoring.improvement;

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
import vn.chiso.scoring.standing.Stage;

/** Where a card can still gain. */
@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "simulations")
class ImprovementResource {

    private final ImprovementService service;

    ImprovementResource(ImprovementService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/improvements")
    @Operation(
            summary =
                    "Lines that can still gain, most points first, with the inputs that it takes, and the points to the next class",
            description =
                    "Of the lines that the caller sees. Class and rank, and what is missing to the next class, only "
                            + "for who sees the whole card. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ImprovementsResponse.class)))
    public Response improvements(
            @PathParam("id") UUID id,
            @QueryParam("stage")
                    @Parameter(
                            description =
                                    "Whose points are looked at; the last stage whose points no longer change unless given, SELF before there is one.")
                    Stage stage) {
        return Response.ok(service.of(id, stage)).build();
    }
}
