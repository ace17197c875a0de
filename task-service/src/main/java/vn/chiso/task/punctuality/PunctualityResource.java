package vn.chiso.task.punctuality;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Scope;

@Path("/api/v1/punctuality")
@Tag(name = "punctuality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PunctualityResource {

    private final PunctualityTable figures;
    private final Scope scope;

    PunctualityResource(PunctualityTable figures, Scope scope) {
        this.figures = figures;
        this.scope = scope;
    }

    @GET
    @Operation(
            summary = "How many of a unit's assignments due in a period were done in time; 404 if none is due in it",
            description =
                    "For years, halves, quarters and months; announced as `task.punctuality`. Recalled and excused work does not count, and an extension counts by its new date.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PunctualityResponse.class)))
    public Response find(
            @Parameter(description = "The unit whose assignments are counted.") @QueryParam("unitId") @NotNull
                    UUID unitId,
            @QueryParam("period")
                    @NotNull
                    @Pattern(regexp = Period.PATTERN)
                    @Parameter(description = "`2024`, `2024-H1`, `2024-Q3` or `2024-05`", example = "2024-Q3")
                    String period,
            @QueryParam("basis") @DefaultValue("OWN") @Parameter(description = "SUBTREE counts the units below too")
                    PunctualityBasis basis) {
        scope.require(unitId);
        var punctuality = figures.find(unitId, period, basis)
                .map(PunctualityResponse::from)
                .orElseThrow(() -> new ProblemException(PunctualityProblem.NO_PUNCTUALITY, period));
        return Response.ok(punctuality).tag(ETags.strong(punctuality.version())).build();
    }
}
