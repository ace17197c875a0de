package vn.chiso.scoring.campaign;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Scoring campaigns. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns")
class CampaignResource {

    private final CampaignService service;
    private final CampaignDrafting drafting;
    private final ContentTags tags;

    CampaignResource(CampaignService service, CampaignDrafting drafting, ContentTags tags) {
        this.service = service;
        this.drafting = drafting;
        this.tags = tags;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Create a campaign as a draft; pins the published revision of the criteria set",
            description = "By an organiser of the organising unit. The set must be in force and of the campaign's "
                    + "programme, and the engine must be able to compute it (`criteria-set-not-computable` names every "
                    + "criterion that it cannot); its revision is pinned for good. Units outside the organiser's reach "
                    + "are refused (`unknown-unit`), groups with such a member, too (`unknown-unit-group`), and so are "
                    + "dates out of order and a regulation of another programme or period. Criteria without a lead are "
                    + "warnings. Announced as `scoring.campaign`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response create(@NotNull @Valid CampaignRequest request) {
        var campaign = drafting.create(request);
        return Response.created(URI.create("/api/v1/campaigns/" + campaign.id()))
                .tag(ETags.strong(campaign.version()))
                .entity(campaign)
                .build();
    }

    @GET
    @Operation(
            summary = "List the campaigns that the caller has a part in",
            description =
                    "Campaigns whose organiser or an assessed unit the caller's grants reach, in which he works, or "
                            + "of which his unit answers for a criterion. Machines with the role portal get an empty list: they "
                            + "read `/api/v1/portal`. Without warnings; read one for these.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignPage.class)))
    public Response list(
            @Parameter(description = "Only campaigns of this assessment programme.") @QueryParam("programme")
                    String programme,
            @Parameter(
                            description =
                                    "Only campaigns of this period: a year, half-year (2024-H1), quarter (2024-Q1) or month (2024-01).")
                    @QueryParam("period")
                    String period,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.list(programme, period, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a campaign with its warnings",
            description =
                    "With the criteria set's pinned revision, the five dates, the assessed units, and the first 200 "
                            + "warnings (`missing-lead`, `missing-responsibility`) beside their total. For everybody who has a "
                            + "part in it; 404 to others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        // Its warnings are of today.
        var campaign = service.read(id);
        return Response.ok(campaign).tag(tags.of(campaign.version(), campaign)).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a draft; the criteria are pinned anew from the revision that is published now",
            description = "Replaces the draft as a whole, by the same checks as for a new one. By its organiser; 409 "
                    + "`campaign-not-a-draft` once it is opened. Announced as `scoring.campaign`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CampaignRequest request) {
        return answer(drafting.change(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(CampaignResponse campaign) {
        return Response.ok(campaign).tag(ETags.strong(campaign.version())).build();
    }
}
