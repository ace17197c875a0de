package vn.chiso.task.task;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/plans/{id}/items/{itemId}/tasks")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ItemTaskResource {

    private final TaskReading reading;
    private final TaskEditing editing;

    ItemTaskResource(TaskReading reading, TaskEditing editing) {
        this.reading = reading;
        this.editing = editing;
    }

    @GET
    @Operation(
            summary = "The tasks of an item, in the order of the document",
            description =
                    "With content, target, parties and the deadline as written and as understood. For those whose "
                            + "grants reach the plan's owner.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TaskResource.TaskPage.class)))
    public Response list(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(reading.ofItem(id, itemId, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Adds a task to an item of a draft, as the last one",
            description =
                    "Its deadline is read as by POST /deadline-readings; nothing that is not understood gets a date. "
                            + "By a coordinator whose grant reaches the plan's owner (409 `plan-not-draft`). One read at less "
                            + "than full confidence holds up issuing until a person has confirmed it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TaskResponse.class)))
    public Response add(
            @PathParam("id") UUID id, @PathParam("itemId") UUID itemId, @NotNull @Valid TaskRequest request) {
        var task = editing.add(id, itemId, request);
        return Response.created(URI.create("/api/v1/tasks/" + task.id()))
                .entity(task)
                .tag(ETags.strong(task.version()))
                .build();
    }

    @PUT
    @Path("/{taskId}")
    @Operation(
            summary = "Replaces a task of a draft; If-Match is the task's version",
            description =
                    "All of it, its parties too; its deadline is read anew. By a coordinator whose grant reaches the "
                            + "plan's owner, of a draft (409 `plan-not-draft`).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskResponse.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @PathParam("taskId") UUID taskId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TaskRequest request) {
        return tagged(editing.edit(id, itemId, taskId, ExpectedVersion.of(ifMatch), request));
    }

    @PUT
    @Path("/{taskId}/position")
    @Operation(
            summary = "Moves a task within its item or to another item of the draft",
            description = "By a coordinator whose grant reaches the plan's owner, of a draft (409 `plan-not-draft`). A "
                    + "position beyond the last is the last; the others make room. If-Match is the task's version.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskResponse.class)))
    public Response move(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @PathParam("taskId") UUID taskId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid TaskPositionRequest request) {
        return tagged(editing.move(id, itemId, taskId, ExpectedVersion.of(ifMatch), request));
    }

    @DELETE
    @Path("/{taskId}")
    @Operation(
            summary = "Removes a task of a draft",
            description =
                    "By a coordinator whose grant reaches the plan's owner, of a draft (409 `plan-not-draft`). The "
                            + "tasks after it move up. If-Match is the task's version.")
    @APIResponse(responseCode = "204", description = "Gone.")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @PathParam("taskId") UUID taskId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        editing.remove(id, itemId, taskId, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }

    private static Response tagged(TaskResponse task) {
        return Response.ok(task).tag(ETags.strong(task.version())).build();
    }
}
