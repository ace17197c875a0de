package vn.chiso.criteria.reorganisation;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/units")
@Tag(name = "Reorganisations", description = "Decisions that change units from a day on, past or to come.")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ReorganisationResource {

    private static final String RIGHTS =
            " By an admin or catalogue-editor whose grants reach every unit named, every unit"
                    + " that is moved, and every unit below which one is placed. Versions are guarded in the body: 412 points"
                    + " at each unit that has changed since it was read.";

    private static final String STALE = "A unit has another version than the one named; errors say which.";

    private final ReorganisationService service;
    private final ReversalService reversals;

    ReorganisationResource(ReorganisationService service, ReversalService reversals) {
        this.service = service;
        this.reversals = reversals;
    }

    @POST
    @Path("/mergers")
    @Idempotent
    @Operation(
            summary = "Merge units",
            description = "Refused while a unit below a predecessor has no place: `unit-orphaned` names each." + RIGHTS)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    @APIResponse(responseCode = "412", description = STALE)
    public Response merge(@Valid @NotNull MergerRequest request) {
        return made(service.merge(request));
    }

    @POST
    @Path("/divisions")
    @Idempotent
    @Operation(
            summary = "Divide a unit",
            description =
                    "Refused while a unit below the predecessor has no place: `unit-orphaned` names each." + RIGHTS)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    @APIResponse(responseCode = "412", description = STALE)
    public Response divide(@Valid @NotNull DivisionRequest request) {
        return made(service.divide(request));
    }

    @POST
    @Path("/renamings")
    @Idempotent
    @Operation(
            summary = "Rename units",
            description = "They keep id and code; before the day the old name stays." + RIGHTS)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    @APIResponse(responseCode = "412", description = STALE)
    public Response rename(@Valid @NotNull RenamingRequest request) {
        return made(service.rename(request));
    }

    @POST
    @Path("/abolitions")
    @Idempotent
    @Operation(
            summary = "Abolish units or a level of them",
            description = "The units below go on under what stood above, or under the named unit." + RIGHTS)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    @APIResponse(responseCode = "412", description = STALE)
    public Response abolish(@Valid @NotNull AbolitionRequest request) {
        return made(service.abolish(request));
    }

    @GET
    @Path("/reorganisations")
    @Operation(
            summary = "List decisions on units in the order of recording",
            description =
                    "Mergers, divisions, renamings and abolitions with the decision behind each and the units that it "
                            + "opened, ended or changed. For everybody who holds any grant.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReorganisationPage.class)))
    public Response list(
            @BeanParam ReorganisationFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.find(filter, page), uri);
    }

    @GET
    @Path("/reorganisations/{id}")
    @Operation(
            summary = "Read a decision on units",
            description =
                    "What was decided, from which day on, by which document, and for which units. For everybody who "
                            + "holds any grant. What stands can only be taken back as a whole, see `reversal`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(service.find(id)).build();
    }

    @POST
    @Path("/reorganisations/{id}/reversal")
    @Idempotent
    @Operation(
            summary = "Take a decision back that was recorded wrongly",
            description =
                    "Its units are again what they were, on every day, and are told again; units that it opened exist on no day, and their codes may be used anew. Before and after the day of effect alike, but only while nothing has touched the units since and nothing rests on those that it opened: `reorganisation-built-on` names all that stands in the way. What other services hold of an opened unit stays with the unit above it. By an admin or catalogue-editor whose grants reach every unit concerned and every unit above one, before and after. Decisions recorded before reversals were possible cannot be taken back: `reorganisation-not-traced`.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ReorganisationResponse.class)))
    @APIResponse(responseCode = "409", description = "It has been taken back already, or something stands in the way.")
    public Response reverse(@PathParam("id") UUID id, @Valid @NotNull ReversalRequest request) {
        return Response.ok(reversals.reverse(id, request)).build();
    }

    private static Response made(ReorganisationResponse reorganisation) {
        return Response.created(URI.create("/api/v1/units/reorganisations/" + reorganisation.id()))
                .entity(reorganisation)
                .build();
    }
}
