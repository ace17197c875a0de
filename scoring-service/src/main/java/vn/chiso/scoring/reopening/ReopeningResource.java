package vn.chiso.scoring.reopening;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Cards that the organiser gives back to their units. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns")
class ReopeningResource {

    private final ReopeningService service;
    private final Reopenings reopenings;

    ReopeningResource(ReopeningService service, Reopenings reopenings) {
        this.service = service;
        this.reopenings = reopenings;
    }

    @POST
    @Path("/{id}/reopenings")
    @Idempotent
    @Operation(
            summary = "Give a submitted or locked card back to its unit, before its appraisal has begun",
            description =
                    "By the organiser, with the reason, for a card named by its unit or by its id, not both. Needs "
                            + "`until`, a day up to the end of the first appraisal, where the unit's own deadline has passed "
                            + "(`until-required`, `until-out-of-range`). 409 `appraisal-began` once somebody appraised a line "
                            + "of it. Location is that of the card. Announced as `scoring.scorecard`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReopeningResponse.class)))
    public Response reopen(@PathParam("id") UUID id, @NotNull @Valid ReopeningRequest request) {
        var reopening = service.reopen(id, request);
        return Response.created(URI.create("/api/v1/scorecards/" + reopening.scorecardId()))
                .entity(ReopeningResponse.from(reopening))
                .build();
    }

    @GET
    @Path("/{id}/reopenings")
    @Operation(
            summary = "List the cards that were given back, with the reasons",
            description =
                    "Which card, by whom, when, why and until which day. Those whose unit or organiser the caller's "
                            + "grants reach.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReopeningPage.class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(reopenings.list(id, page).map(ReopeningResponse::from), uri);
    }
}
