package vn.chiso.task.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/plans/{id}")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanProposalResource {

    private final PlanProposals proposals;

    PlanProposalResource(PlanProposals proposals) {
        this.proposals = proposals;
    }

    @GET
    @Path("/proposals")
    @Operation(
            summary = "What the generator proposes for a draft",
            description =
                    "Causes that items may share, with the reason; criteria with full marks to be maintained; items by the points to win.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalResponse.class)))
    public ProposalResponse proposals(@PathParam("id") UUID id) {
        return proposals.of(id);
    }

    @POST
    @Path("/causes")
    @Idempotent
    @Operation(
            summary = "Confirms that items of a draft have one cause: they become one item",
            description =
                    "The first stays and takes the criteria, units and tasks of the others. If-Match is the plan's version.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanItemResponse.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SharedCauseRequest request) {
        var item = proposals.confirm(id, ExpectedVersion.of(ifMatch), request);
        return Response.ok(item).tag(ETags.strong(item.version())).build();
    }
}
