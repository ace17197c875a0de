package vn.chiso.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.idempotency.Idempotent;

@Path("/api/v1/plans/{id}/reporting-duties")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReportingDutyResource {

    private final ReportingDuties duties;

    ReportingDutyResource(ReportingDuties duties) {
        this.duties = duties;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Adds the duty to report on a draft's plan: monthly, quarterly, half-yearly or yearly",
            description =
                    "A recurring task like any other: once the plan is issued, every unit has a slot for every window of Decree 09/2019, which can be late.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TaskResponse.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid ReportingDutyRequest request) {
        var task = duties.add(id, request);
        return Response.created(URI.create("/api/v1/tasks/" + task.id()))
                .entity(task)
                .tag(ETags.strong(task.version()))
                .build();
    }
}
