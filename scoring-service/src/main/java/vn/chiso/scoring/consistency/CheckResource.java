package vn.chiso.scoring.consistency;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** Checks that were made. */
@Path("/api/v1/consistency-checks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "consistency-checks", description = "Whether the figures that a published document prints agree.")
class CheckResource {

    private final ConsistencyChecks checks;

    CheckResource(ConsistencyChecks checks) {
        this.checks = checks;
    }

    @GET
    @Operation(summary = "List checks", description = "Of documents whose unit or organiser the caller's grants reach.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckPage.class)))
    public Response list(
            @Parameter(description = "Only documents of this unit.") @QueryParam("unitId") UUID unitId,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(checks.list(unitId, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a check",
            description = "Whose document was checked, when, by whom, and how many findings there are. For those whose "
                    + "grants reach its unit or its organiser; 404 to others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        var check = checks.get(id);
        return Response.ok(check).tag(ETags.strong(check.version())).build();
    }

    @GET
    @Path("/{id}/document")
    @Operation(
            summary = "Read the document that was checked",
            description = "As it was sent in: the pointers of findings lead into it. For those who see the check.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublishedDocument.class)))
    public Response document(@PathParam("id") UUID id) {
        return Response.ok(checks.document(id)).build();
    }
}
