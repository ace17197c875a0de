package vn.chiso.task.occurrence.checkin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/tasks/{id}/check-ins")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CheckInResource {

    private final CheckIns checkIns;

    CheckInResource(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    /** Shape of a page, for the contract. */
    record CheckInPage(List<CheckInResponse> items, String next) {}

    @GET
    @Operation(
            summary = "What units said of their continuous work, in the order in which they did",
            description = "For everybody who sees the task, of the units whose work on it he sees.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckInPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(checkIns.list(id, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Says how continuous work goes (\"thường xuyên\"); only the unit that does it can",
            description = "By an officer or head of the very unit that has the work, of an issued plan. Only for tasks "
                    + "without an end (409 `task-not-continuous`); work with a due date is reported instead. Does not "
                    + "move the work on, but the unit's open assignments of the task have a new version afterwards, "
                    + "with `notedAt`: read them again before the next If-Match. They are announced as "
                    + "`task.assignment`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CheckInResponse.class)))
    public Response add(@PathParam("id") UUID id, @NotNull @Valid CheckInRequest request) {
        return Response.created(URI.create("/api/v1/tasks/" + id + "/check-ins"))
                .entity(checkIns.add(id, request))
                .build();
    }
}
