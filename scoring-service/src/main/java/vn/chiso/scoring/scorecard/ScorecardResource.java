package vn.chiso.scoring.scorecard;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Reading cards and lines. */
@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "scorecards")
class ScorecardResource {

    private final Scorecards scorecards;
    private final LineReader reader;
    private final ContentTags tags;

    ScorecardResource(Scorecards scorecards, LineReader reader, ContentTags tags) {
        this.scorecards = scorecards;
        this.reader = reader;
        this.tags = tags;
    }

    @GET
    @Operation(
            summary = "List the cards of which the caller sees at least one line",
            description = "State, deadline, progress and sums of points, the sums only where the caller sees the whole "
                    + "card. By scope, by responsibility for a line, or as a line's appraiser.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardPage.class)))
    public Response list(
            @Parameter(description = "Only those of this campaign.") @QueryParam("campaignId") UUID campaignId,
            @Parameter(description = "Only those of this assessed unit.") @QueryParam("assessedUnitId")
                    UUID assessedUnitId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(scorecards.list(campaignId, assessedUnitId, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a card",
            description = "Its state, deadlines, lock and progress and, for who sees all of it, its sums of self and "
                    + "appraised points, bonus and penalty apart. 404 to who sees no line of it. The ETag is wanted by "
                    + "all steps of the card.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ScorecardResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        var hand = scorecards.visible(id);
        // Who comes to see the whole card sees sums besides.
        var card = ScorecardResponse.from(hand);
        return Response.ok(card).tag(tags.of(card.version(), card)).build();
    }

    @GET
    @Path("/{id}/lines")
    @Operation(
            summary = "List the lines that the caller sees, in the order of the criteria set",
            description = "All of them in one answer. Each with its criterion, the points of every stage so far (self, "
                    + "appraisal 1, appraisal 2, final) with author, time and reason, what it cites, and the version "
                    + "that a change of it names.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinePage.class)))
    public Response lines(@PathParam("id") UUID id) {
        List<LineResponse> lines = reader.lines(id);
        return Response.ok(new Page<>(lines, null)).build();
    }

    @GET
    @Path("/{id}/lines/{code}")
    @Operation(
            summary = "Read a line",
            description =
                    "With its criterion, the points of every stage so far, what it cites, and the current value of "
                            + "its bound indicator. 404 to who does not see the line. The ETag is wanted by `self` and "
                            + "`appraisal`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LineResponse.class)))
    public Response line(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the criterion, as the criteria set has it: VI.2.b.") @PathParam("code")
                    String code) {
        var line = reader.line(id, code);
        // The values of its indicators go on without it.
        return Response.ok(line).tag(tags.of(line.version(), line)).build();
    }

    @GET
    @Path("/{id}/lines/{code}/explanation")
    @Operation(
            summary = "Why the line has its points: the engine's trace, told in Vietnamese and English",
            description =
                    "Step by step: inputs, the rule that matched, the arithmetic, the rounding, the legal basis; as "
                            + "data and as sentences in both languages. 422 `lines-not-scored` as long as nobody has scored it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExplanationResponse.class)))
    @APIResponse(responseCode = "422", description = "Nobody has scored the line yet: `lines-not-scored`.")
    public Response explanation(
            @PathParam("id") UUID id,
            @Parameter(description = "Code of the criterion, as the criteria set has it: VI.2.b.") @PathParam("code")
                    String code) {
        return Response.ok(reader.explanation(id, code)).build();
    }
}
