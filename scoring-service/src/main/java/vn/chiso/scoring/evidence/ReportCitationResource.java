package vn.chiso.scoring.evidence;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports on assigned work that name evidence. */
@Path("/api/v1/evidence/{id}/reports/{assignmentId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "evidence")
class ReportCitationResource {

    private final ReportCitations citations;

    ReportCitationResource(ReportCitations citations) {
        this.citations = citations;
    }

    @PUT
    @Operation(
            summary = "Say that a report on assigned work names the file",
            description =
                    "task-service says so for whoever reports, before it takes the report. By whoever sees the file; to others it "
                            + "is not there (404). From then on it is not deleted (409 `evidence-cited`), and if the caller may add to "
                            + "its library, whoever reads one of the units named reads it, too. Said again it only adds units.")
    @APIResponse(responseCode = "204", description = "It is known.")
    public Response cite(
            @PathParam("id") UUID id,
            @Parameter(description = "Of which the report tells.") @PathParam("assignmentId") UUID assignmentId,
            @NotNull @Valid ReportCitationRequest request) {
        citations.cite(id, assignmentId, request);
        return Response.noContent().build();
    }
}
