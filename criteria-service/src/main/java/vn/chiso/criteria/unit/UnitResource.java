package vn.chiso.criteria.unit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
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

@Path("/api/v1/units")
@Tag(name = "Units", description = "The tree of agencies, committees and divisions.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class UnitResource {

    private final UnitService service;

    UnitResource(UnitService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Create a unit",
            description =
                    "By an admin or catalogue-editor whose grant reaches the parent. A vertical agency outside the tree by those of a root; a root of another type, as another province, by an admin of a root.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response create(@Valid @NotNull UnitRequest request) {
        var unit = service.create(request);
        return Response.created(URI.create("/api/v1/units/" + unit.id()))
                .tag(ETags.strong(unit.version()))
                .entity(unit)
                .build();
    }

    @GET
    @Operation(
            summary = "List units by code",
            description = "All units, also those that are no more unless `at` names a day. For everybody who holds any "
                    + "grant. `q` finds names, former names and aliases with or without marks.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitPage.class)))
    public Response list(
            @Valid @BeanParam UnitFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.find(filter, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a unit",
            description = "With `at` as it was on that day; 404 if it did not exist then. For everybody who holds any "
                    + "grant. The ETag is that of the unit, whatever the day.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(description = "The day; the state of now if absent.") @QueryParam("at") LocalDate at) {
        return answer(at == null ? service.find(id) : service.find(id, at));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a unit",
            description =
                    "Corrects everything but the code, for the period of today: what a decision changes from a day on is a renaming, merger, division or abolition. Only `serves` is no correction: an area that is added or left out is served from the business day on, or until then, and what was before stays on record. By whoever edits the unit and, if it moves, the new parent.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitResponse.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull UnitRequest request) {
        return answer(service.change(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(UnitResponse unit) {
        return Response.ok(unit).tag(ETags.strong(unit.version())).build();
    }
}
