package vn.chiso.criteria.unitgroup;

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
import vn.chiso.platform.time.BusinessClock;

@Path("/api/v1/unit-groups")
@Tag(name = "Unit groups", description = "Units that are assessed and ranked together (khối).")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class UnitGroupResource {

    private final UnitGroupService service;
    private final BusinessClock clock;

    UnitGroupResource(UnitGroupService service, BusinessClock clock) {
        this.service = service;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Define a group, by rule or by list",
            description =
                    "Either by a rule (types of units below an ancestor) or by a list of members with their days, "
                            + "never both (`unit-group-either-rule-or-members`). By an admin or catalogue-editor whose grant "
                            + "reaches the owner. The code is unique (`unit-group-code-taken`); units that nobody knows are "
                            + "refused with their place. Announced as `criteria.unit-group`, with the rule and the members as "
                            + "resolved.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UnitGroupResponse.class)))
    public Response define(@Valid @NotNull UnitGroupRequest request) {
        var group = service.define(request);
        return Response.created(URI.create("/api/v1/unit-groups/" + group.id()))
                .tag(ETags.strong(group.version()))
                .entity(group)
                .build();
    }

    @GET
    @Operation(
            summary = "List groups by code",
            description =
                    "Groups (khối) in which units are compared and ranked, with their rule or their listed members. "
                            + "For everybody who holds any grant.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitGroupPage.class)))
    public Response list(
            @Valid @BeanParam UnitGroupFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Pages.ok(service.find(filter, page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a group",
            description =
                    "Its rule or its listed members, and who owns it. For everybody who holds any grant. Whom a rule "
                            + "means on a day is asked by `members`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitGroupResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(service.find(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a group",
            description = "Replaces everything but the code (`unit-group-code-fixed`). By an admin or catalogue-editor "
                    + "whose grant reaches the owner as it is and as it shall be. Announced as `criteria.unit-group`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UnitGroupResponse.class)))
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull UnitGroupRequest request) {
        return answer(service.change(id, ExpectedVersion.of(ifMatch), request));
    }

    @GET
    @Path("/{id}/members")
    @Operation(
            summary = "List the members as of a day, by code",
            description =
                    "The units that belong to the group on the day, with the names that they have on it: listed ones, "
                            + "or those that the rule finds in the unit tree of that day. For everybody who holds any grant.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MemberPage.class)))
    public Response members(
            @PathParam("id") UUID id,
            @Parameter(description = "The day; today if absent.", example = "2024-06-30") @QueryParam("at")
                    LocalDate at,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Pages.ok(service.members(id, at == null ? clock.today() : at, page), uri);
    }

    private static Response answer(UnitGroupResponse group) {
        return Response.ok(group).tag(ETags.strong(group.version())).build();
    }
}
