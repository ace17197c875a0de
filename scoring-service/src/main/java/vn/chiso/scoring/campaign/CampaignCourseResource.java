package vn.chiso.scoring.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;

/** The phases and the ends of a campaign; publishing is the result's. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns")
class CampaignCourseResource {

    private final CampaignCourse course;

    CampaignCourseResource(CampaignCourse course) {
        this.course = course;
    }

    @POST
    @Path("/{id}/phase")
    @Idempotent
    @Operation(
            summary = "Enter the next phase; opening self-scoring makes a card for each assessed unit",
            description =
                    "By the organiser, to the phase that follows (else 409 `phase-not-next`); all cards move with the "
                            + "campaign or none does. Opening takes the members that the unit groups have on `dates.selfScoringFrom`. The "
                            + "first appraisal waits for cards that are not handed in (`scorecards-not-submitted`), explanation "
                            + "and review for lines that are not appraised (`lines-not-appraised`); the errors name them. "
                            + "Announced as `scoring.campaign` and `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response enter(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid PhaseRequest request) {
        return answer(course.enter(id, ExpectedVersion.of(ifMatch), request.phase()));
    }

    @PUT
    @Path("/{id}/dates")
    @Operation(
            summary = "Change the dates that are still to come of a campaign that runs; cards follow the new deadline",
            description =
                    "By the organiser, with the reason, while it runs (409 `campaign-not-running`). Dates that have "
                            + "passed stay (`date-has-passed`) and the five stay in order. Cards that have the campaign's "
                            + "deadline follow; one that was given a day of its own keeps it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response reschedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid DatesRequest request) {
        return answer(course.reschedule(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @Operation(
            summary = "Give up a campaign before it is published; its cards are frozen as they are",
            description = "By the organiser, with the reason. For good: nothing of its cards can be changed afterwards "
                    + "(`scorecard-frozen`), and they stay readable. 409 `phase-not-next` once it is published. "
                    + "Announced as `scoring.campaign` and `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CancellationRequest request) {
        return answer(course.cancel(id, ExpectedVersion.of(ifMatch), request.reason()));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @Operation(
            summary = "Close a published campaign",
            description = "By the organiser, once its results are published (else 409 `phase-not-next`). Nothing is "
                    + "expected of it any more; its results can still be revised. Announced as `scoring.campaign`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(course.close(id, ExpectedVersion.of(ifMatch)));
    }

    private static Response answer(CampaignResponse campaign) {
        return Response.ok(campaign).tag(ETags.strong(campaign.version())).build();
    }
}
