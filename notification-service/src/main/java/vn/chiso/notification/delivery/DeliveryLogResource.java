package vn.chiso.notification.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.notification.delivery.statistics.DeliveryStatistics;
import vn.chiso.notification.delivery.statistics.StatisticsResponse;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** How deliveries came about: the attempts of one, and how fast all were. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "deliveries")
class DeliveryLogResource {

    private final DeliveryService deliveries;
    private final DeliveryAttempts attempts;
    private final DeliveryStatistics statistics;

    DeliveryLogResource(DeliveryService deliveries, DeliveryAttempts attempts, DeliveryStatistics statistics) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.statistics = statistics;
    }

    @GET
    @Path("/{id}/attempts")
    @Operation(
            summary = "List the attempts to send a mail, oldest first, with the mail server's answers",
            description =
                    "For those who see the delivery. An attempt is listed before the mail server has answered it, so one that nobody saw the end of is here, too.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = AttemptPage.class)))
    public Response attempts(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(attempts.of(deliveries.find(id).id(), page), uri);
    }

    @GET
    @Path("/statistics")
    @Operation(
            summary = "Count how many mails were taken over within 10 and 60 seconds",
            description =
                    "Of the mails that could go in the given system time, 92 days at most, the last day unless given.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = StatisticsResponse.class)))
    public Response statistics(
            @Parameter(description = "From this moment on, in system time; a day before `to` if absent.")
                    @QueryParam("from")
                    OffsetDateTime from,
            @Parameter(description = "Before this moment, in system time; now if absent.") @QueryParam("to")
                    OffsetDateTime to) {
        return Response.ok(statistics.count(from, to)).build();
    }
}
