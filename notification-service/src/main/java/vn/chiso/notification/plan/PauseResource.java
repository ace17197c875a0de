package vn.chiso.notification.plan;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Plans of which nobody is reminded for now. Paused and resumed by those who coordinate for the plan's owner. */
@Path("/api/v1/reminders/pauses")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "reminders")
class PauseResource {

    private final PauseService pauses;
    private final ContentTags tags;

    PauseResource(PauseService pauses, ContentTags tags) {
        this.pauses = pauses;
        this.tags = tags;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Pause the reminders of a plan",
            description = "By an admin, task-coordinator or organiser of the plan's owner, with the reason; once (409 "
                    + "`plan-paused-already`). Rungs that come due meanwhile are recorded as skipped; nobody can be "
                    + "urged by hand either.")
    @APIResponse(
            responseCode = "201",
            description = "Paused",
            content = @Content(schema = @Schema(implementation = PauseResponse.class)))
    public Response pause(@Valid @NotNull PauseRequest request) {
        var pause = pauses.pause(request);
        return Response.created(URI.create("/api/v1/reminders/pauses/" + pause.planId()))
                .entity(pause)
                .tag(ETags.strong(pause.version()))
                .build();
    }

    @GET
    @Operation(
            summary = "List the plans whose reminders are paused",
            description = "Of plans whose owners the caller reaches as admin, task-coordinator, organiser, leader, "
                    + "unit-head, scoring-officer or viewer, with the reason, who paused and when. Other roles get an "
                    + "empty list.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PausePage.class)))
    public Response find(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(pauses.find(page), uri);
    }

    @GET
    @Path("/{planId}")
    @Operation(
            summary = "Read why the reminders of a plan are paused",
            description =
                    "With who paused it and when. For those who reach the plan's owner as admin, task-coordinator, "
                            + "organiser, leader, unit-head, scoring-officer or viewer; 403 to other roles there, 404 to "
                            + "others and while it is not paused.")
    @APIResponse(
            responseCode = "200",
            description = "The pause",
            content = @Content(schema = @Schema(implementation = PauseResponse.class)))
    public Response get(@PathParam("planId") UUID planId) {
        var pause = pauses.find(planId);
        // The plan is named as it is called now.
        return Response.ok(pause).tag(tags.of(pause.version(), pause)).build();
    }

    @DELETE
    @Path("/{planId}")
    @Operation(
            summary = "Resume the reminders of a plan",
            description =
                    "By an admin, task-coordinator or organiser of the plan's owner. Rungs that came due meanwhile "
                            + "were skipped and are not made up for.")
    @APIResponse(responseCode = "204", description = "Resumed")
    public Response resume(@PathParam("planId") UUID planId, @HeaderParam("If-Match") String ifMatch) {
        pauses.resume(planId, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }
}
