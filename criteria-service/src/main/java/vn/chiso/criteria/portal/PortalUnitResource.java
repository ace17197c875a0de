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
import vn.chiso.platform.http.Tagged;
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
    @Tagged
    @Operation(
            summary = "Units by code, with their identifiers of both forms",
            description =
                    "Units as another system needs them, under our code and the identifiers of QĐ 20/2020/QĐ-TTg and "
                            + "QCVN 102:2016. Only for machines with the role portal, which see the whole tree. With `at` as of "
                            + "that day, else as of today.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalUnitPage.class)))
    public Response list(
            @Valid @BeanParam UnitFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return pages.page(units.find(filter, page), uri);
    }

    @GET
    @Tagged
    @Path("/{agency}")
    @Operation(
            summary = "A unit by an identifier of either form, or by our code",
            description =
                    "As of today, only for machines with the role portal. 404 if no unit goes by the identifier or "
                            + "code today.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalUnit.class)))
    public Response get(
            @PathParam("agency")
                    @Parameter(
                            description = "An identifier of either form (H50.15, 000.00.15.H50), or our code (QT.VL).",
                            example = "000.00.00.H50")
                    String agency) {
        return pages.one(units.find(agency));
    }
}
