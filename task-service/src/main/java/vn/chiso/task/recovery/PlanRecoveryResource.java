package vn.chiso.task.recovery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.Tagged;

@Path("/api/v1/plans")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanRecoveryResource {

    private final PlanRecoveries recoveries;

    PlanRecoveryResource(PlanRecoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GET
    @Tagged
    @Path("/{id}/recovery")
    @Operation(
            summary = "What became of each remedied criterion in the unit's next result",
            description =
                    "Without a next result the items have no status. Of different criteria sets only what a mapping says is"
                            + " compared; the rest is NOT_COMPARABLE with the reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanRecovery.class)))
    public Response recovery(@PathParam("id") UUID id) {
        var answer = recoveries.of(id);
        return Response.ok(answer.recovery())
                .tag(new EntityTag(answer.version()))
                .build();
    }
}
