package vn.chiso.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/tasks")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class TaskResource {

    private final TaskReading reading;

    TaskResource(TaskReading reading) {
        this.reading = reading;
    }

    /** Shape of a page, for the contract. */
    record TaskPage(List<TaskResponse> items, String next) {}

    @GET
    @Operation(
            summary = "Tasks that the caller may see",
            description =
                    "Those of plans whose owners his grants reach, and of issued plans those in which his units have a part, wherever they stand.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskPage.class)))
    public Response list(
            @Parameter(description = "Only those of this plan.") @QueryParam("planId") UUID planId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(reading.list(planId, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One task with its parties and its deadline as understood",
            description = "Content, target, lead, cooperating and supervising parties, the deadline as written, and as "
                    + "understood with its confidence and warnings. For who oversees its plan and, once that is issued, "
                    + "for its parties; 404 to others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        var task = reading.get(id);
        return Response.ok(task).tag(ETags.strong(task.version())).build();
    }
}
