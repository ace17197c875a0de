package vn.chiso.scoring.appraisal;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.scoring.scorecard.LineResponse;
import vn.chiso.scoring.scorecard.ScorecardResponse;

/** What appraisers do. */
@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "appraisal")
class AppraisalResource {

    private final Appraising appraising;

    AppraisalResource(Appraising appraising) {
        this.appraising = appraising;
    }

    @PUT
    @Path("/{id}/lines/{code}/appraisal")
    @Operation(
            summary = "Appraise a line in the round that the campaign is in",
            description = "By an appraiser of the line's appraising unit, or of the organiser's agencies where the set "
                    + "names none; never of his own unit's card, nor a line that he scored, explained or submitted "
                    + "(`appraiser-of-own-unit`, `appraiser-scored-line`). Own points or those of the stage before, "
                    + "not both (`appraisal-ambiguous`). Points that cost the unit something need a reason and a cause "
                    + "code, and so does a claimed bonus that is cut; a bonus that is not earned, computed points that "
                    + "are confirmed as they are, and what is taken over of a line that the unit left open or of the "
                    + "first appraisal need none. 409 `scorecard-not-in-this-step` outside of an appraisal round.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineResponse.class)))
    public Response appraise(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the criterion, as the criteria set has it: VI.2.b.") @PathParam("code")
                    String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AppraisalRequest request) {
        var line = appraising.appraise(id, code, ExpectedVersion.of(ifMatch), request);
        return Response.ok(line).tag(ETags.strong(line.version())).build();
    }

    @POST
    @Path("/{id}/appraisal")
    @Idempotent
    @Operation(
            summary =
                    "Take over the stage before for all lines that need no new judgement in the round that the campaign is in",
            description =
                    "By an appraiser, for all lines that are his: in the first round what the unit's inputs come to "
                            + "and lines other than penalties that the unit left open until the deadline, while lines that are "
                            + "judged need him; in the second what the first round found, judged or not, and nobody explained. "
                            + "Lines that are settled in this round or were scored, explained or submitted by him are left "
                            + "out. 403 `appraiser-of-own-unit` for a card of his own unit; 409 `scorecard-not-in-this-step` "
                            + "outside of an appraisal round.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response copy(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid CopyRequest request) {
        var hand = appraising.takeOver(id, ExpectedVersion.of(ifMatch));
        return Response.ok(ScorecardResponse.from(hand))
                .tag(ETags.strong(hand.card().version()))
                .build();
    }
}
