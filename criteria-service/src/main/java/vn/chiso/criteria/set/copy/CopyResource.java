package vn.chiso.criteria.set.copy;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.SetAnswer;
import vn.chiso.platform.idempotency.Idempotent;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CopyResource {

    private final CopyService service;

    CopyResource(CopyService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/copies")
    @Idempotent
    @Operation(
            summary = "Start a draft as a copy",
            description =
                    "By an editor of the new decision's issuer. Derived: it may add criteria to a published framework,"
                            + " and must keep those it took over; the findings name each violation.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CriteriaSetResponse.class)))
    public Response copy(@PathParam("id") UUID id, @Valid @NotNull CopyRequest request, @Context HttpHeaders headers) {
        var copy = service.copy(id, request);
        return SetAnswer.of(Response.created(URI.create("/api/v1/criteria-sets/" + copy.id())), copy, headers);
    }
}
