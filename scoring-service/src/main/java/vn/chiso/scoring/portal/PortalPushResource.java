package vn.chiso.scoring.portal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.problem.ProblemTexts;

/** What the portal pushes: measured values, and results that a superior body published. */
@Path("/api/v1/portal")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "portal")
class PortalPushResource {

    private final PortalValues values;
    private final PortalExternalResults results;

    PortalPushResource(PortalValues values, PortalExternalResults results) {
        this.values = values;
        this.results = results;
    }

    @POST
    @Path("/indicator-values")
    @Idempotent
    @Operation(
            summary = "Push values of indicators",
            description =
                    "Each row is recorded or refused for itself, so 200 does not say that all were taken: read `rows`. What is recorded just so already stays; another value takes the place of the current one, which stays in the history.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PushedValuesResponse.class)))
    public Response values(@NotNull @Valid PortalValuesRequest request, @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.ok(values.push(request, language)).build();
    }

    @POST
    @Path("/external-results")
    @Idempotent
    @Operation(
            summary = "Push a result that a superior body published",
            description =
                    "`sourceId` is the portal's own: the same content under it is taken once, other content is refused with 409. A plan is drafted from the lines.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = PushedResultResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "It had been taken before.",
            content = @Content(schema = @Schema(implementation = PushedResultResponse.class)))
    public Response result(@NotNull @Valid PortalExternalRequest request) {
        var pushed = results.push(request);
        return pushed.created()
                ? Response.created(URI.create("/api/v1/external-results/" + pushed.externalResultId()))
                        .entity(pushed)
                        .build()
                : Response.ok(pushed).build();
    }
}
