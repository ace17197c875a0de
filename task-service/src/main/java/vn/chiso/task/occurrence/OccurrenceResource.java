package vn.chiso.task.occurrence;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/tasks/{id}/occurrences")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class OccurrenceResource {

    private final OccurrenceDates occurrences;

    OccurrenceResource(OccurrenceDates occurrences) {
        this.occurrences = occurrences;
    }

    /** Shape of a page, for the contract. */
    record OccurrencePage(List<OccurrenceResponse> items, String next) {}

    @GET
    @Operation(
            summary = "When a task is due: once, a window at a time, or after an event",
            description = "Those of a recurring task are made ahead by a horizon; what stands is never rewritten.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OccurrencePage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(occurrences.list(id, page), uri);
    }

    @GET
    @Path("/{occurrenceId}")
    @Operation(
            summary = "One occurrence of a task",
            description = "Its window, its due date, and who set the date where the text left it to somebody else. For "
                    + "everybody who sees the task.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OccurrenceResponse.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("occurrenceId") UUID occurrenceId) {
        return tagged(occurrences.get(id, occurrenceId));
    }

    @PUT
    @Path("/{occurrenceId}/due-date")
    @Operation(
            summary = "Enters the date that somebody else has set; the assignments follow",
            description =
                    "Only where the text leaves the date to another body. An extension that was granted keeps its date.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OccurrenceResponse.class)))
    public Response setDueDate(
            @PathParam("id") UUID id,
            @PathParam("occurrenceId") UUID occurrenceId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DueDateRequest request) {
        return tagged(occurrences.setDueDate(id, occurrenceId, ExpectedVersion.of(ifMatch), request));
    }

    private static Response tagged(OccurrenceResponse occurrence) {
        return Response.ok(occurrence).tag(ETags.strong(occurrence.version())).build();
    }
}
