package vn.chiso.scoring.portal;

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
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.PolledPages;

/** What the portal pulls: results in force, their lines, ranks and deducted points. */
@Path("/api/v1/portal")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "portal")
class PortalResultResource {

    private final PortalReading reading;
    private final PolledPages pages;

    PortalResultResource(PortalReading reading, PolledPages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    /** Shape of a page, for the contract. */
    record PortalResultPage(List<PortalResult> items, String next) {}

    /** Shape of a page, for the contract. */
    record PortalLinePage(List<PortalLine> items, String next) {}

    /** Shape of a page, for the contract. */
    record PortalRankPage(List<PortalRank> items, String next) {}

    @GET
    @Tagged
    @Path("/results")
    @Operation(
            summary = "Published results in force",
            description = "Of each agency and campaign the last edition. `If-None-Match` spares what is known already.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalResultPage.class)))
    public Response results(
            @Valid @BeanParam PortalFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return pages.page(reading.results(filter, page), uri);
    }

    @GET
    @Tagged
    @Path("/results/{id}")
    @Operation(summary = "A published result", description = "Also one that a later edition has replaced.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalResult.class)))
    public Response result(@PathParam("id") UUID id) {
        return pages.one(reading.result(id));
    }

    @GET
    @Tagged
    @Path("/results/{id}/lines")
    @Operation(
            summary = "The published lines of a result, in the order of the criteria set",
            description =
                    "Maximum, points, deducted points, reason and cause of each criterion, and who answers for it. "
                            + "Only for machines with the role portal; 404 for results outside of what their grants reach.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalLinePage.class)))
    public Response lines(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return pages.page(reading.lines(id, page), uri);
    }

    @GET
    @Tagged
    @Path("/deductions")
    @Operation(
            summary = "Points that were deducted in results in force, criterion by criterion",
            description =
                    "One entry a criterion that lost points, with maximum, points, deducted points, reason and cause, "
                            + "and who answers for it, as agencies with their identifiers. Only for machines with the role "
                            + "portal, of the units that their grants reach. `If-None-Match` spares what is known already.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalLinePage.class)))
    public Response deductions(
            @Valid @BeanParam PortalFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return pages.page(reading.deductions(filter, page), uri);
    }

    @GET
    @Tagged
    @Path("/rankings")
    @Operation(
            summary = "Published ranks: campaign by campaign, group by group, best first",
            description =
                    "With the index as an exact pair and for display, the class as published, and how many units were "
                            + "ranked. Only for machines with the role portal, of the units that their grants reach.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalRankPage.class)))
    public Response rankings(
            @Valid @BeanParam PortalFilter filter,
            @Parameter(description = "One unit group only.") @QueryParam("unitGroupId") UUID unitGroupId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return pages.page(reading.ranking(filter, unitGroupId, page), uri);
    }
}
