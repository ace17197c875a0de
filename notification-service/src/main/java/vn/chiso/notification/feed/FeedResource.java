package vn.chiso.notification.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.problem.Problem;

/** The events of the last 90 days that concern units in the caller's scope, as far as his roles may read the like. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "events")
class FeedResource {

    private final FeedReader feed;

    FeedResource(FeedReader feed) {
        this.feed = feed;
    }

    @GET
    @Operation(
            summary = "Read events after a position, oldest first",
            description =
                    "Of the last 90 days, of units in the caller's reach. `next` is always there: ask again with it "
                            + "as `after`, and no event is missed; 410 `feed-position-expired` says that some since then are not "
                            + "kept any more. `type` may be given several times. Each role sees what it "
                            + "could ask for itself: the portal published results and punctuality only; drafts of plans are "
                            + "never shown.")
    @APIResponse(
            responseCode = "200",
            description = "Events and the position behind them",
            content = @Content(schema = @Schema(implementation = FeedResponse.class)))
    @APIResponse(
            responseCode = "410",
            description = "Some events since the position are not kept any more: read anew, then ask without one.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Response read(
            @Parameter(description = "Position from `next` of the answer before; the oldest kept event if absent.")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "Only events of these types; may be given several times.")
                    @QueryParam("type")
                    @Size(max = 20)
                    List<@NotBlank String> types,
            @Parameter(description = "Events an answer.") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
                    int limit) {
        return Response.ok(feed.read(after, types, limit)).build();
    }
}
