package vn.chiso.scoring.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.audit.AuditFilter;
import vn.chiso.platform.audit.AuditReader;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Who changed what in scoring-service. */
@Path("/api/v1/audit/scoring")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "audit")
class AuditResource {

    private final AuditReader entries;

    AuditResource(AuditReader entries) {
        this.entries = entries;
    }

    @GET
    @Operation(
            summary = "Read the audit entries of the units that the caller administers or organises, oldest first",
            description = "What was changed in campaigns, cards, values and results, by whom, by which grant, with the "
                    + "state before and after as free JSON. Of the units that the caller administers or organises; "
                    + "whoever does neither gets an empty list.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(
            @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(entries.find(filter, page), uri);
    }
}
