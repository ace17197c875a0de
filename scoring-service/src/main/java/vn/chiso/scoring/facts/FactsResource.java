package vn.chiso.scoring.facts;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** What is known of the units of a campaign besides their points. */
@Path("/api/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class FactsResource {

    private final FactsService service;

    FactsResource(FactsService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/facts")
    @Operation(
            summary = "The facts that were entered for the units of a campaign; for its organiser",
            description =
                    "Tasks assigned, done and late, discipline, and what the regulation wants confirmed, for each "
                            + "unit for which something was entered, each with its source. Only for the campaign's organiser.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactsPage.class)))
    public Response list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.list(id, page).map(FactsResponse::from), uri);
    }

    @GET
    @Path("/{id}/facts/{unitId}")
    @Operation(
            summary = "The facts that were entered for a unit; for the organiser",
            description =
                    "Of a unit of which nothing was entered yet the version is 0. Only for the campaign's organiser; "
                            + "404 for a unit that is not assessed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactsResponse.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("unitId") UUID unitId) {
        return answer(service.get(id, unitId));
    }

    @PUT
    @Path("/{id}/facts/{unitId}")
    @Operation(
            summary = "Enter what is known of a unit in the period; its class can depend on it",
            description =
                    "Replaces what was entered, until the campaign is published or cancelled (409 `facts-settled`); If-Match \"0\" "
                            + "the first time. By the organiser. Names under `confirmed` are those of the regulation "
                            + "(`unknown-fact`); more tasks done or late than assigned are refused.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FactsResponse.class)))
    public Response enter(
            @PathParam("id") UUID id,
            @PathParam("unitId") UUID unitId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid FactsRequest request) {
        return answer(service.enter(id, unitId, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(UnitFacts facts) {
        return Response.ok(FactsResponse.from(facts))
                .tag(ETags.strong(facts.version()))
                .build();
    }
}
