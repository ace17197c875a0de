package vn.chiso.task.occurrence.trigger;

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

@Path("/api/v1/tasks/{id}/triggers")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class TriggerResource {

    private final TriggerRegistration triggers;

    TriggerResource(TriggerRegistration triggers) {
        this.triggers = triggers;
    }

    /** Shape of a page, for the contract. */
    record TriggerPage(List<TriggerResponse> items, String next) {}

    @GET
    @Operation(
            summary = "Events that were registered for a task",
            description =
                    "Each with its words, its day and its document, and the occurrence that it made. For everybody "
                            + "who sees the task.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TriggerPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(triggers.list(id, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Registers an event that a task waited for (\"khi có …\", \"sau khi …\")",
            description =
                    "The units that lead the task, or those of them that it concerns, get the work at once, with its date. The same"
                            + " event, by its document (number, date and issuer) or else by its words and day, is registered once (409), unless all of its work"
                            + " was taken back. Work whose date has passed has to be confirmed (409 `event-work-overdue`).")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TriggerResponse.class)))
    public Response register(@PathParam("id") UUID id, @NotNull @Valid TriggerRequest request) {
        var trigger = triggers.register(id, request);
        return Response.created(URI.create("/api/v1/tasks/" + id + "/occurrences/" + trigger.occurrenceId()))
                .entity(trigger)
                .build();
    }
}
