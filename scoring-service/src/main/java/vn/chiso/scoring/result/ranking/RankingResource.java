package vn.chiso.scoring.result.ranking;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ContentTags;
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** How the units of a campaign stand among each other. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class RankingResource {

    private final RankingService service;
    private final ContentTags tags;

    RankingResource(RankingService service, ContentTags tags) {
        this.service = service;
        this.tags = tags;
    }

    @GET
    @Path("/{id}/ranking")
    @Tagged
    @Operation(
            summary =
                    "Rank the units of a campaign inside their groups: by index, by area, by criterion, at every stage",
            description =
                    "Ranks by index (points ÷ applicable maximum), compared exactly and never by rounded figures, "
                            + "with what decided between equals and the class where a regulation gives one. Published ranks are "
                            + "for whoever sees a result of the campaign, those by criterion of the units whose results they see; earlier stages for those who reach its organiser, and "
                            + "only once the stage is over (409 `stage-not-reached`). Groups are paged.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RankingResponse.class)))
    @APIResponse(responseCode = "409", description = "The stage is not over yet: `stage-not-reached`.")
    public Response ranking(
            @PathParam("id") UUID id,
            @Valid @BeanParam RankingQuery query,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var groups = RankingWindow.page(service.ranking(id, query).groups(), page);
        var ranking = new RankingResponse(id, query.stage, query.criterionCode, groups.items(), groups.next());
        return Response.fromResponse(Pages.ok(groups, uri))
                .entity(ranking)
                .tag(tags.of(ranking))
                .build();
    }
}
