package vn.chiso.notification.reminder;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** The ledger of reminders, and what will be sent next. */
@Path("/api/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "reminders")
class ReminderResource {

    private final ReminderList reminders;
    private final ReminderPreview preview;

    ReminderResource(ReminderList reminders, ReminderPreview preview) {
        this.reminders = reminders;
        this.preview = preview;
    }

    @GET
    @Operation(
            summary = "List what became of the rungs of ladders, recipient by recipient",
            description =
                    "One entry a recipient and channel, or one for a rung that has no recipient yet, with its state "
                            + "and the reason. For those who follow the plan, do the work, or are of its standing office; 404 "
                            + "for an assignment that the caller does not see.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ReminderPage.class)))
    public Response find(
            @Parameter(description = "Only those of this assignment.") @QueryParam("assignmentId") UUID assignmentId,
            @Parameter(description = "What became of them; OPEN for what is still to come.") @QueryParam("state")
                    ReminderFilter state,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(reminders.find(assignmentId, state, page), uri);
    }

    @GET
    @Path("/preview")
    @Operation(
            summary = "List what the coming days will send, if nothing changes",
            description =
                    "Also what rules about silence will, if nobody touches the work and nobody acknowledges anything: such a"
                            + " line has the rule and no rungId. mutedChannels are those by which the person wants no routine reminders.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PreviewPage.class)))
    public Response preview(
            @Parameter(description = "How many days to look ahead, beyond today.")
                    @QueryParam("days")
                    @DefaultValue("14")
                    @Min(0)
                    @Max(366)
                    int days,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(preview.find(days, page), uri);
    }
}
