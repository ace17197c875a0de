package vn.chiso.notification.reminder.manual;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;

/** Urging by hand (đôn đốc). */
@Path("/api/v1/reminders/manual")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "reminders")
class ManualReminderResource {

    private final ManualReminderService reminders;

    ManualReminderResource(ManualReminderService reminders) {
        this.reminders = reminders;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Urge those who do the work of an assignment",
            description = "At most once an assignment in four hours (429 `reminded-recently`), by an admin, "
                    + "task-coordinator, organiser or leader of the plan's owner or of its standing office. Counted, "
                    + "in the ledger and in the audit. What reached nobody (reminders: 0) is recorded, but neither "
                    + "counts nor keeps anybody from urging again.")
    @APIResponse(
            responseCode = "201",
            description = "Urged",
            content = @Content(schema = @Schema(implementation = ManualReminderResponse.class)))
    @APIResponse(
            responseCode = "429",
            description =
                    "Urged less than four hours ago: `reminded-recently`; the detail tells from when it can be again.")
    public Response remind(@Valid @NotNull ManualReminderRequest request) {
        var reminder = reminders.remind(request);
        return Response.created(URI.create("/api/v1/reminders?assignmentId=" + reminder.assignmentId()))
                .entity(reminder)
                .build();
    }
}
