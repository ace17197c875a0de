package vn.chiso.scoring.selfscoring;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineResponse;
import vn.chiso.scoring.scorecard.ScorecardResponse;

/** What the assessed unit does with its card. */
@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "self-scoring")
class SelfScoringResource {

    private final SelfScoring scoring;
    private final BulkScoring bulk;
    private final CardFilling filling;
    private final CardSubmission submission;
    private final ProblemTexts texts;

    SelfScoringResource(
            SelfScoring scoring, BulkScoring bulk, CardFilling filling, CardSubmission submission, ProblemTexts texts) {
        this.scoring = scoring;
        this.bulk = bulk;
        this.filling = filling;
        this.submission = submission;
        this.texts = texts;
    }

    @PUT
    @Path("/{id}/lines/{code}/self")
    @Operation(
            summary = "Score a line by its measured inputs; points only where the criterion is judged",
            description = "By an officer or head of the assessed unit or of a unit that answers for the criterion; a "
                    + "superior reads and does not score. Points are computed by the rule, exact and rounded as the set "
                    + "says; they are entered only where the criterion is judged (`points-are-computed`). Inputs of a "
                    + "bound indicator may be left out. Missing evidence where the set wants it, and \"not "
                    + "applicable\", need an explanation. 409 `scorecard-locked` after the deadline.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineResponse.class)))
    public Response score(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the criterion, as the criteria set has it: VI.2.b.") @PathParam("code")
                    String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SelfScoreRequest request) {
        var line = scoring.score(id, code, ExpectedVersion.of(ifMatch), request);
        return Response.ok(line).tag(ETags.strong(line.version())).build();
    }

    @POST
    @Path("/{id}/lines")
    @Idempotent
    @Operation(
            summary = "Score many lines at once; each is kept or refused by itself, with the reason",
            description =
                    "At most 2,000 entries, each with the version of its line. 200 does not say that all were kept: "
                            + "read the outcome of each entry, whose problem is that of a single line. Refused as a whole only "
                            + "if the card cannot be scored by the caller now. Announced once as `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinesResponse.class)))
    public Response scoreMany(
            @PathParam("id") UUID id, @Context HttpHeaders headers, @NotNull @Valid LinesRequest request) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.ok(LinesResponse.from(bulk.score(id, request), texts, language))
                .build();
    }

    @POST
    @Path("/{id}/fillings")
    @Idempotent
    @Operation(
            summary = "Score all lines that are bound to an indicator and not scored yet from its current value",
            description =
                    "Each by itself, as a line that is sent in without inputs; a line whose indicator has no value yet is refused. Lines that are scored stay as they are.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinesResponse.class)))
    public Response fill(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.ok(LinesResponse.from(filling.fill(id), texts, language))
                .build();
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @Operation(
            summary = "Send the card to the head of the unit for approval; every line must be scored",
            description =
                    "By an officer or the head of the assessed unit, while the card is in work and its deadline has "
                            + "not passed (409 `scorecard-locked`). 422 `lines-not-scored` names every line that is missing. "
                            + "Announced as `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response sendForApproval(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(submission.sendForApproval(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @Operation(
            summary = "Approve the card as head of the unit and submit it to the organiser",
            description =
                    "By the head of the assessed unit, out of the approval (409 `scorecard-not-in-this-step`) and "
                            + "before the deadline (409 `scorecard-locked`). Whoever submits cannot appraise the card. "
                            + "Announced as `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(submission.submit(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @Operation(
            summary = "Take the card back to correct it, before the appraisal begins",
            description =
                    "By the head of the assessed unit, until the deadline has passed (409 `scorecard-locked`) or the "
                            + "appraisal has begun (409 `scorecard-not-in-this-step`). Announced as `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(submission.withdraw(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/explanations")
    @Idempotent
    @Operation(
            summary = "Answer the first appraisal, line by line",
            description =
                    "By the head of the assessed unit, once, after the first appraisal and before the deadline for it "
                            + "(409 `explanation-closed`). A line may ask for points, within its maximum, step and digits, and "
                            + "cite further evidence; an empty list accepts what was found. Announced as `scoring.scorecard`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response explain(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ExplanationsRequest request) {
        return answer(submission.explain(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(CardInHand hand) {
        return Response.ok(ScorecardResponse.from(hand))
                .tag(ETags.strong(hand.card().version()))
                .build();
    }
}
