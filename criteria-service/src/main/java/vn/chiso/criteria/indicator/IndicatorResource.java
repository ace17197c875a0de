package vn.chiso.criteria.indicator;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/indicators")
@Tag(
        name = "Indicators",
        description = "Definitions of what is measured; for the values see `/api/v1/indicator-values`.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class IndicatorResource {

    private final IndicatorService service;

    IndicatorResource(IndicatorService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Define an indicator",
            description =
                    "By an admin or catalogue-editor of a root unit. The code is unique (`indicator-code-taken`) and "
                            + "stays as it is for ever. `scale` is the number of decimals of its values. Announced as "
                            + "`criteria.indicator`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
    public Response define(@Valid @NotNull IndicatorRequest request) {
        var indicator = service.define(request);
        return Response.created(URI.create("/api/v1/indicators/" + indicator.id()))
                .tag(ETags.strong(indicator.version()))
                .entity(indicator)
                .build();
    }

    @GET
    @Operation(
            summary = "List indicators by code",
            description =
                    "Definitions of what is measured: unit of measure, direction, and the number of decimals that its "
                            + "values have. For everybody who holds any grant. They belong to no unit.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorPage.class)))
    public Response list(
            @Parameter(description = "Exact code.", example = "TASK_PUNCTUALITY") @QueryParam("code") @Size(max = 60)
                    String code,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.find(code, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an indicator",
            description =
                    "The definition as of now, for everybody who holds any grant. Values of an indicator are read from `/api/v1/indicator-values`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(service.find(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change an indicator",
            description =
                    "Replaces everything but the code (`indicator-code-fixed`). By an admin or catalogue-editor of a "
                            + "root unit. Announced as `criteria.indicator`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull IndicatorRequest request) {
        return answer(service.change(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(IndicatorResponse indicator) {
        return Response.ok(indicator).tag(ETags.strong(indicator.version())).build();
    }
}
