package vn.chiso.task.occurrence.rule;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;

@Path("/api/v1/tasks/{id}/recurrences")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class RecurrenceResource {

    private final RecurrenceChanges recurrences;

    RecurrenceResource(RecurrenceChanges recurrences) {
        this.recurrences = recurrences;
    }

    /** Shape of the list, for the contract. */
    record RecurrenceList(List<RecurrenceResponse> items) {}

    @GET
    @Operation(
            summary = "The rules by which a task comes again: one, or one for each recurring part of a compound text",
            description =
                    "Each as an RRULE of RFC 5545 with the day from which the next is made, and why it is held up, if "
                            + "it is. A task that does not come again has none. For everybody who sees the task.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecurrenceList.class)))
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new RecurrenceList(recurrences.list(id))).build();
    }

    @GET
    @Path("/{part}")
    @Operation(
            summary = "The rule of a recurring task (part 0) or of a part of it",
            description = "As an RRULE of RFC 5545. For everybody who sees the task; 404 for a part that does not come "
                    + "again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecurrenceResponse.class)))
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(description = "0 for the whole task, else the number of the part of its compound text.")
                    @PathParam("part")
                    int part) {
        return tagged(recurrences.get(id, part));
    }

    @PUT
    @Path("/{part}")
    @Operation(
            summary = "Changes the rule for the time to come",
            description =
                    "What is made already stands; the new rule begins after it. Rules that are due more often than daily, or"
                            + " would make more rows than anybody could work off, are refused.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecurrenceResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "0 for the whole task, else the number of the part of its compound text.")
                    @PathParam("part")
                    int part,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RecurrenceRequest request) {
        return tagged(recurrences.change(id, part, ExpectedVersion.of(ifMatch), request));
    }

    private static Response tagged(RecurrenceResponse recurrence) {
        return Response.ok(recurrence).tag(ETags.strong(recurrence.version())).build();
    }
}
