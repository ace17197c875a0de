package vn.chiso.criteria.set.diff;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.problem.ProblemTexts;

@Path("/api/v1/criteria-sets")
@Tag(name = "Criteria sets")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class DiffResource {

    private final DiffService service;

    DiffResource(DiffService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/diff")
    @Operation(
            summary = "Compare a set with another one",
            description =
                    "Usually with the one that it follows: criteria added, removed, moved, and those whose maximum, "
                            + "rule or words changed, the rules in words of the caller's language. For everybody who sees both "
                            + "sets.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SetDiff.class)))
    public Response compare(
            @PathParam("id") UUID id,
            @Parameter(description = "Id of the other set.") @QueryParam("with") @NotNull UUID with,
            @Context HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        return Response.ok(service.compare(id, with, language))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
