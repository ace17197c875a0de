package vn.chiso.criteria.audit;

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

@Path("/api/v1/audit/criteria")
@Tag(name = "Audit", description = "Who changed what in the catalogue, by which grant.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AuditResource {

    private final AuditReader reader;

    AuditResource(AuditReader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(
            summary = "List changes, oldest first",
            description =
                    "What was changed in the catalogue, by whom, by which grant, with the state before and after as "
                            + "free JSON. Of the units that the caller administers or organises; whoever does neither gets an "
                            + "empty list. Nothing here can be changed or removed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Response list(
            @Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(reader.find(filter, page), uri);
    }
}
