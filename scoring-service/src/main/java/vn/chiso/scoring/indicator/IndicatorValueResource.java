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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    private static final String SURVEYED = """
            {
              "indicator": "SIPAS_SATISFACTION",
              "unitId": "0190e1a0-0000-7000-8000-000000000100",
              "period": "2023",
              "value": 82.66,
              "source": "Báo cáo 812/BC-SNV",
              "survey": {
                "kind": "SIPAS",
                "surveyedBy": "Sở Nội vụ tỉnh Quảng Trị",
                "from": "2023-10-02",
                "to": "2023-11-10",
                "sampleSize": 384,
                "documentNumber": "812/BC-SNV",
                "documentDate": "2023-12-05"
              }
            }""";

    private final IndicatorValueService service;

    IndicatorValueResource(IndicatorValueService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Record a value; it replaces the current one, which stays in the history",
            description =
                    "Either the figure itself or numerator and denominator; with where it comes from. The figure of a survey says who asked whom, when, how many answered and which document tells.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = IndicatorValueRequest.class),
                            examples = @ExampleObject(name = "survey", value = SURVEYED)))
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
    @Operation(
            summary = "List current values, or with history=true all that were recorded",
            description = "Exact values with numerator and denominator, source, time and author. Of the units that the "
                    + "caller's grants reach. The history has for each value the one that it took the place of.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IndicatorValuePage.class)))
    public Response list(
            @BeanParam IndicatorValueFilter filter,
            @Parameter(description = "true: replaced values too") @QueryParam("history") boolean history,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.list(filter, history, page).map(IndicatorValueResponse::from), uri);
    }
}
