package vn.chiso.task.occurrence.rule;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/tasks/held-recurrences")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class HeldRecurrenceResource {

    private final HeldRecurrences held;

    HeldRecurrenceResource(HeldRecurrences held) {
        this.held = held;
    }

    /** Shape of a page, for the contract. */
    record HeldRecurrencePage(List<HeldRecurrence> items, String next) {}

    @GET
    @Operation(
            summary = "Rules that are due and make nothing, of plans that the caller oversees",
            description =
                    "A leading group has no members, a member or a year's calendar has not arrived, or the rule is faulty. Each is"
                            + " tried again until it goes on; what it then makes lacks nothing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HeldRecurrencePage.class)))
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(held.list(page), uri);
    }
}
