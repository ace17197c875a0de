package vn.chiso.task.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.Tagged;

/** Apart from the keeping of feeds, because no bearer is asked for here and the contract must not ask for one. */
@Path("/api/v1/calendar-feeds/{secret: [A-Za-z0-9_-]{16,200}}.ics")
@Tag(name = "calendar-feeds")
@PermitAll
@RunOnVirtualThread
public class CalendarResource {

    private static final String ICALENDAR = "text/calendar";

    private final FeedReading reading;

    CalendarResource(FeedReading reading) {
        this.reading = reading;
    }

    @GET
    @Tagged
    @Produces({ICALENDAR, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "A feed as iCalendar: to-dos and events with alarms, for the programs of people",
            description = "Needs no token: the secret in the address is the key.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    public Response read(
            @Parameter(description = "The secret of the feed, which its address was made with.") @PathParam("secret")
                    String secret) {
        var content = reading.read(new FeedSecret(secret));
        return Response.ok(content.text(), ICALENDAR + ";charset=UTF-8")
                .tag(new EntityTag(content.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
