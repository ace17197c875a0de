package vn.chiso.criteria.portal;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.unit.UnitFilter;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.PolledPages;

/** Units as the portal pulls them. */
@Path("/api/v1/portal/units")
@Tag(name = "Portal")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class PortalUnitResource {

    private final PortalUnits units;
    private final PolledPages pages;

    PortalUnitResource(PortalUnits units, PolledPages pages) {
        this.units = units;
        this.pages = pages;
    }

    /** Shape of a page, for the contract. */
    record PortalUnitPage(List<PortalUnit> items, String next) {}

    @GET
    @Operation(summary = "Units by code, with their identifiers of both forms")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalUnitPage.class)))
    public Response list(
            @Valid @BeanParam UnitFilter filter,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri,
            @Context Request request) {
        return pages.page(units.find(filter, page), uri, request);
    }

    @GET
    @Path("/{agency}")
    @Operation(summary = "A unit by an identifier of either form, or by our code")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalUnit.class)))
    public Response get(
            @PathParam("agency") @Parameter(example = "000.00.00.H50") String agency, @Context Request request) {
        return pages.one(units.find(agency), request);
    }
}
