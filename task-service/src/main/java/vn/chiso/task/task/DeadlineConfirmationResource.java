package vn.chiso.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import vn.chiso.task.plan.PlanResponse;

@Path("/api/v1/plans/{id}/deadline-confirmations")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DeadlineConfirmationResource {

    private final DeadlineConfirming confirming;

    DeadlineConfirmationResource(DeadlineConfirming confirming) {
        this.confirming = confirming;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Confirms how deadlines of a draft are read",
            description =
                    "Those read at less than full confidence hold up issuing until a person has confirmed them (DEADLINE_UNCONFIRMED). If-Match is the plan's version, so that nobody confirms a reading that he has not seen.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DeadlineConfirmationRequest request) {
        var plan = confirming.confirm(id, ExpectedVersion.of(ifMatch), request);
        return Response.ok(plan).tag(ETags.strong(plan.version())).build();
    }
}
