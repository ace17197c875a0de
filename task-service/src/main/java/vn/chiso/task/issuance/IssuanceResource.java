package vn.chiso.task.issuance;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;

@Path("/api/v1/plans/{id}/issuance")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class IssuanceResource {

    private final PlanIssuance issuance;

    IssuanceResource(PlanIssuance issuance) {
        this.issuance = issuance;
    }

    @POST
    @Idempotent
    @Operation(summary = "Issues a draft: its tasks and assignments come into being")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuedPlanResponse.class)))
    public Response issue(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var issued = issuance.issue(id, ExpectedVersion.of(ifMatch));
        return Response.ok(issued).tag(ETags.strong(issued.plan().version())).build();
    }
}
