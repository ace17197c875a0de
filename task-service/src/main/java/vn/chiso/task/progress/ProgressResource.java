package vn.chiso.task.progress;

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

@Path("/api/v1/assignments/{id}/notes")
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ProgressResource {

    private final ProgressNotes notes;

    ProgressResource(ProgressNotes notes) {
        this.notes = notes;
    }

    /** Shape of the page, for the contract. */
    record ProgressNotePage(List<ProgressNote> items, String next) {}

    @GET
    @Operation(
            summary = "How the work went on, oldest first",
            description =
                    "Each with its time and, where it was said, the percentage done; a note does not move the work on. For everybody who sees the assignment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressNotePage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(notes.list(id, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "The performer's unit notes how the work goes on",
            description = "By an officer or the head of the unit that has the work, as long as it is open (409 "
                    + "`assignment-not-open`). Names no version and does not move the work on, but the assignment has "
                    + "a new version afterwards, with `notedAt`, and with `assigneeVerified` where the writer is the "
                    + "person who has it: read it again before the next If-Match. Announced as `task.assignment`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ProgressNote.class)))
    public Response write(@PathParam("id") UUID id, @NotNull @Valid ProgressNoteRequest request) {
        return Response.created(URI.create("/api/v1/assignments/" + id + "/notes"))
                .entity(notes.write(id, request))
                .build();
    }
}
