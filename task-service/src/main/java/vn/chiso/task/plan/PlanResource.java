package vn.chiso.task.plan;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
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

@Path("/api/v1/plans")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanResource {

    private final PlanReading reading;
    private final PlanEditing editing;
    private final PlanCreation creation;

    PlanResource(PlanReading reading, PlanEditing editing, PlanCreation creation) {
        this.reading = reading;
        this.editing = editing;
        this.creation = creation;
    }

    /** Shape of a page, for the contract. */
    record PlanPage(List<PlanResponse> items, String next) {}

    @GET
    @Operation(
            summary = "Plans whose owners the caller's grants reach",
            description = "For coordinators, organisers, leaders, heads, viewers and admins, in every state, drafts "
                    + "included. With counts of items and tasks; without items, which have lists of their own.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanPage.class)))
    public Response list(@BeanParam PlanFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(reading.list(filter, page), uri);
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Begins a draft by hand",
            description =
                    "Of any kind: remediation plan, notice, letter, directive. By a coordinator whose grant reaches "
                            + "the owner. A result drafts its plan by itself. Words that mark a secret (mật) are refused. "
                            + "Announced as `task.plan`.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    public Response create(@NotNull @Valid NewPlanRequest request) {
        var plan = creation.create(request);
        return Response.created(URI.create("/api/v1/plans/" + plan.id()))
                .entity(plan)
                .tag(ETags.strong(plan.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One plan with its requirements",
            description =
                    "Its paper, state, flags, counts of items and tasks, and what it requires of units, each deadline "
                            + "as written and as understood. For those whose grants reach the owner; 404 to others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        var plan = reading.get(id);
        return Response.ok(plan).tag(ETags.strong(plan.version())).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Replaces what the coordinator decides about a draft",
            description =
                    "Title, paper, standing office and requirements, all of them, of a draft (409 `plan-not-draft`). "
                            + "By a coordinator whose grant reaches the owner. Deadlines of the whole draft are read again "
                            + "where the date of the paper changes. Announced as `task.plan`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid PlanRequest request) {
        return tagged(editing.edit(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response tagged(PlanResponse plan) {
        return Response.ok(plan).tag(ETags.strong(plan.version())).build();
    }
}
