package vn.chiso.notification.policy;

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
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

/** Ladders of reminders. A unit's own is kept by its administrators and task coordinators, the default by administrators. */
@Path("/api/v1/reminder-policies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "reminder-policies")
class PolicyResource {

    private final PolicyService policies;

    PolicyResource(PolicyService policies) {
        this.policies = policies;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Give the plans of a unit's subtree a ladder of their own",
            description =
                    "Positions: OFFICER and UNIT_HEAD of the unit that does the work; STANDING_OFFICE of the unit that the plan"
                            + " names, else of the one that issued it; LEADERSHIP of the latter. Where nobody holds one of the last two, the"
                            + " nearest unit above answers in which somebody does.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Response create(@Valid @NotNull PolicyRequest request) {
        var policy = policies.create(request);
        return Response.created(URI.create("/api/v1/reminder-policies/" + policy.id()))
                .entity(policy)
                .tag(ETags.strong(policy.version()))
                .build();
    }

    @GET
    @Operation(
            summary = "List the ladders",
            description =
                    "The default of the whole system and those of units, in their present version. For everybody who "
                            + "holds a grant other than portal.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Response find(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(policies.find(page), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a ladder",
            description =
                    "Its rungs (days before or after the due date, positions, channels, urgency) and its rules about "
                            + "silence, as of now. For everybody who holds a grant other than portal.")
    @APIResponse(
            responseCode = "200",
            description = "The ladder",
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(policies.find(id));
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            summary = "List all states of a ladder, oldest first",
            description = "Rungs are laid out by one version and keep it until the next change of their assignment.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PolicyVersionPage.class)))
    public Response versions(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(policies.versions(id, page), uri);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Change a ladder",
            description =
                    "By an admin or task-coordinator whose grant reaches its unit; the default by an admin of the "
                            + "whole tree. Holds for assignments that come or change from now on. Code, unit and what it serves "
                            + "stay (`policy-identity-fixed`).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull PolicyRequest request) {
        return answer(policies.change(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response answer(PolicyResponse policy) {
        return Response.ok(policy).tag(ETags.strong(policy.version())).build();
    }
}
