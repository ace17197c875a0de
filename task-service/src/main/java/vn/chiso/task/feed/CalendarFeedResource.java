package vn.chiso.task.feed;

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
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/calendar-feeds")
@Tag(name = "calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class CalendarFeedResource {

    private final FeedKeeping keeping;

    CalendarFeedResource(FeedKeeping keeping) {
        this.keeping = keeping;
    }

    /** Shape of a page, for the contract. */
    record FeedPage(List<FeedResponse> items, String next) {}

    @GET
    @Operation(
            summary = "The caller's feeds, and those of units that he heads or coordinates; without their secrets",
            description =
                    "Each with its unit or person, and until when it can be read. The address is told once, when a "
                            + "feed is made; it cannot be read here. An admin sees all feeds of his units.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedPage.class)))
    public Response list(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(keeping.list(page), uri);
    }

    /** Not idempotent by key: the kept answer would keep the secret. */
    @POST
    @Operation(
            summary = "Makes a feed of the assignments of a unit, or of the caller",
            description =
                    "The address in the answer holds the secret and is never shown again. Whoever has it reads the feed until it"
                            + " is revoked, its maker is seen without the grants or not seen at all until `readableUntil`, or its unit is"
                            + " no more. Opening the work list is being seen.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FeedResponse.class)))
    public Response create(@NotNull @Valid FeedRequest request) {
        var feed = keeping.create(request);
        return Response.created(URI.create(feed.address()))
                .entity(feed)
                .tag(ETags.strong(feed.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Revokes a feed; its address answers no more",
            description =
                    "By its maker, also without any grant by now, and by who heads, coordinates or administers its "
                            + "unit. For good: calendar programs get 404 from then on.")
    @APIResponse(responseCode = "204", description = "Revoked.")
    public Response revoke(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        keeping.revoke(id, ExpectedVersion.of(ifMatch));
        return Response.noContent().build();
    }
}
