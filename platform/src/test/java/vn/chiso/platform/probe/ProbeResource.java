package vn.chiso.platform.probe;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.chiso.platform.audit.AuditEntry;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.http.Tagged;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;

@Path("/api/v1/probes")
@Authenticated
@RunOnVirtualThread
public class ProbeResource {

    private final ProbeService service;

    ProbeResource(ProbeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @APIResponse(
            responseCode = "201",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProbeResponse.class)))
    public Response create(@Valid @NotNull ProbeRequest request) {
        var probe = service.create(request);
        return Response.created(URI.create("/api/v1/probes/" + probe.id()))
                .tag(ETags.strong(probe.version()))
                .entity(probe)
                .build();
    }

    @GET
    public Response find(
            @QueryParam("owner") UUID owner,
            @QueryParam("at") LocalDate at,
            @QueryParam("colour") ProbeRequest.Colour colour,
            @QueryParam("open") boolean open,
            @BeanParam ProbeFilter filter,
            @Valid @BeanParam PageRequest page) {
        return Response.ok(List.of()).build();
    }

    @GET
    @Path("/{id}")
    @Tagged
    public Response get(@PathParam("id") UUID id) {
        var probe = service.find(id);
        return Response.ok(probe).tag(ETags.strong(probe.version())).build();
    }

    @PUT
    @Path("/{id}")
    public Response rename(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ProbeRequest request) {
        var probe = service.rename(id, ExpectedVersion.of(ifMatch), request.name());
        return Response.ok(probe).tag(ETags.strong(probe.version())).build();
    }

    /** Asks nobody who he is. */
    @GET
    @Path("/{id}/public")
    @PermitAll
    public Response open(@PathParam("id") UUID id) {
        return Response.noContent().build();
    }

    /** Not idempotent, and said to be so. */
    @POST
    @Path("/{id}/nudge")
    @APIResponse(
            responseCode = "201",
            description = "Nudged",
            content = @Content(schema = @Schema(implementation = AuditEntry.class)))
    @APIResponse(responseCode = "429", description = "Nudged just now.")
    public AuditEntry nudge(@PathParam("id") UUID id) {
        service.find(id);
        return null;
    }
}
