package vn.chiso.criteria.responsibility;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/responsibilities")
@Tag(
        name = "Responsibilities",
        description = "Which units answer for a criterion of an assessed unit, and by which letter.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ResponsibilityResource {

    private final ResponsibilityService service;
    private final CarryoverService carryovers;

    ResponsibilityResource(ResponsibilityService service, CarryoverService carryovers) {
        this.service = service;
        this.carryovers = carryovers;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Assign a criterion",
            description =
                    "By an admin or catalogue-editor whose grant reaches the assessed unit or the issuer of the set, "
                            + "which must be in force (409 `set-not-in-force`). A criterion is assigned once at a time (409 "
                            + "`responsibility-overlap`): the former assignment is ended first. Announced as "
                            + "`criteria.responsibility`.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ResponsibilityResponse.class)))
    public Response assign(@Valid @NotNull ResponsibilityRequest request) {
        var made = service.assign(Assignments.single(request)).getFirst();
        return Response.created(URI.create("/api/v1/responsibilities/" + made.id()))
                .tag(ETags.strong(made.version()))
                .entity(made)
                .build();
    }

    @POST
    @Path("/batches")
    @Idempotent
    @Operation(
            summary = "Assign several criteria",
            description =
                    "By the rules of a single one, all or nothing; faults are told for all items at once, each with "
                            + "its place. Announced as `criteria.responsibility`, one event each.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ResponsibilityPage.class)))
    public Response assignAll(@Valid @NotNull BatchRequest request) {
        var made = service.assign(Assignments.batch(request));
        return Response.created(URI.create("/api/v1/responsibilities"))
                .entity(new Page<>(made, null))
                .build();
    }

    @POST
    @Path("/carryovers")
    @Idempotent
    @Operation(
            summary = "Carry responsibilities over to the set that took another's place",
            description =
                    "Of every assessed unit whose responsibilities the caller edits: what holds on the day and whose criterion is scored under the same code in the other set is assigned there from that day on. The answer names what was carried over and what was not, and why. What is assigned there already stays as it is, so a second run carries nothing over. At most 5,000 at a time; `remaining` says how many are left.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CarryoverResponse.class)))
    public Response carryOver(@Valid @NotNull CarryoverRequest request) {
        return Response.ok(carryovers.carryOver(request)).build();
    }

    @GET
    @Operation(
            summary = "List responsibilities",
            description =
                    "Who leads and who cooperates on a criterion for an assessed unit, from a day on or for a period, "
                            + "each with its source document. For everybody who holds any grant. Without filters all of them, "
                            + "those that ended included.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ResponsibilityPage.class)))
    public Response list(
            @BeanParam ResponsibilityFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.find(filter, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a responsibility",
            description = "One criterion of one assessed unit: who leads, who cooperates, from when, until when and by "
                    + "which document. For everybody who holds any grant.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ResponsibilityResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(service.find(id));
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @Operation(
            summary = "End a responsibility",
            description =
                    "From the given day on, somebody else can be assigned; what was before stays on record. By an "
                            + "admin or catalogue-editor whose grant reaches the assessed unit or the issuer of the set. "
                            + "Announced as `criteria.responsibility`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ResponsibilityResponse.class)))
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull EndingRequest request) {
        return answer(service.end(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(ResponsibilityResponse responsibility) {
        return Response.ok(responsibility)
                .tag(ETags.strong(responsibility.version()))
                .build();
    }
}
