package vn.chiso.scoring.indicator;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Values of indicators. */
@Path("/api/v1/indicator-values")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "indicator-values")
class IndicatorValueResource {

    private final IndicatorValueService service;

    IndicatorValueResource(IndicatorValueService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(summary = "Record a value; it replaces the current one, which stays in the history")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = IndicatorValueResponse.class)))
    public Response record(@NotNull @Valid IndicatorValueRequest request) {
        var value = service.record(request);
        return Response.created(URI.create("/api/v1/indicator-values?indicator=" + value.indicator() + "&unitId="
                        + value.unitId() + "&period=" + value.period()))
                .entity(IndicatorValueResponse.from(value))
                .build();
    }

    @GET
    @Operation(summary = "List current values, or with history=true all that were recorded")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorValuePage.class)))
    public Response list(
            @BeanParam IndicatorValueFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.list(filter, page).map(IndicatorValueResponse::from), uri);
    }
}
