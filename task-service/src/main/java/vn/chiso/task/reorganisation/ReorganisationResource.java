package vn.chiso.task.reorganisation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/reorganisations")
@Tag(name = "reorganisations", description = "Open work of units that are no more.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReorganisationResource {

    private final ReorganisationReading reading;
    private final ReorganisationChoice choice;
    private final ContentTags tags;

    ReorganisationResource(ReorganisationReading reading, ReorganisationChoice choice, ContentTags tags) {
        this.reading = reading;
        this.choice = choice;
        this.tags = tags;
    }

    /** Shape of the page, for the contract. */
    record ReorganisationPage(List<ReorganisationResponse> items, String next) {}

    @GET
    @Operation(
            summary = "Operations on work that the units in the caller's reach gave out",
            description =
                    "One for each unit that is no more and still had open work, or followed plans as standing office. "
                            + "For coordinators, organisers, leaders, heads, viewers and admins whose grants reach the unit "
                            + "that gave out the work.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReorganisationPage.class)))
    public Response list(
            @Parameter(description = "Only those that are open, or decided.") @QueryParam("status")
                    ReorganisationStatus status,
            @Parameter(description = "WORK: what the unit was to do. STANDING_OFFICE: what it followed.")
                    @QueryParam("duty")
                    ReorganisedDuty duty,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(reading.list(status, duty, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One operation; while it is open, with those who may take over",
            description =
                    "How much work moved, and to whom. For those whose grants reach the unit that gave out the work; "
                            + "404 to others.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return tagged(reading.get(id));
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @Operation(
            summary = "A coordinator of the owner chooses who takes the open work over",
            description =
                    "One operation for all of it, of what the unit did or of what it followed as standing office. Done work, its punctuality, and the answer for what was overdue on the "
                            + "day stay with the unit that is no more; proposals and reviews move on with the work.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReorganisationDecisionRequest request) {
        return tagged(choice.decide(id, ExpectedVersion.of(ifMatch), request));
    }

    /** Who may take over is asked of the units of today. */
    private Response tagged(ReorganisationResponse reorganisation) {
        return Response.ok(reorganisation)
                .tag(tags.of(reorganisation.version(), reorganisation))
                .build();
    }
}
