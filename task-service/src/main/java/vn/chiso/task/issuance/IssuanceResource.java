package vn.chiso.task.issuance;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ETags;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.task.plan.PlanResponse;

@Path("/api/v1/plans/{id}")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class IssuanceResource {

    private final PlanIssuance issuance;
    private final PlanRevisions revisions;
    private final PlanClosure closure;

    IssuanceResource(PlanIssuance issuance, PlanRevisions revisions, PlanClosure closure) {
        this.issuance = issuance;
        this.revisions = revisions;
        this.closure = closure;
    }

    /** Shape of the list, for the contract. */
    record RevisionList(List<RevisionResponse> items) {}

    @POST
    @Path("/issuance")
    @Idempotent
    @Operation(
            summary = "Issues a draft: its tasks and assignments come into being",
            description = "By a coordinator whose grant reaches the owner. 409 while something is open: "
                    + "`lead-unit-missing`, `generic-owner-unsettled`, `deadline-unconfirmed`, `item-without-task`, "
                    + "`requirement-missing`, `due-before-issue`; the plan stays a draft then, and nobody is given "
                    + "work. Announced as `task.plan` and, for each assignment, as `task.assignment`: reminders start "
                    + "from these.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IssuedPlanResponse.class)))
    public Response issue(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var issued = issuance.issue(id, ExpectedVersion.of(ifMatch));
        return Response.ok(issued).tag(ETags.strong(issued.plan().version())).build();
    }

    @POST
    @Path("/revisions")
    @Idempotent
    @Operation(
            summary = "Revises an issued plan",
            description =
                    "It may say anew whatever a draft says: title, paper, standing office, requirements, items and "
                            + "their leads, tasks, reports on the plan. What stays keeps its assignments, which follow other "
                            + "words and another date; open work of dropped tasks and of units that no longer lead is recalled "
                            + "with the reason, added tasks and new leads are given their work; what is done is never "
                            + "rewritten. A unit from which work was recalled does not get the same work back (409 "
                            + "`lead-recalled-before`): a task is added for that. If-Match is the plan's version; the answer has "
                            + "the new one.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
            content = @Content(schema = @Schema(implementation = RevisionResponse.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RevisionRequest request) {
        var revised = revisions.revise(id, ExpectedVersion.of(ifMatch), request);
        return Response.created(URI.create("/api/v1/plans/" + id + "/revisions"))
                .entity(revised.revision())
                .tag(ETags.strong(revised.planVersion()))
                .build();
    }

    @GET
    @Path("/revisions")
    @Operation(
            summary = "The editions of a plan after the first, with their reasons",
            description = "Oldest first, all of them, with counts of tasks dropped, added and changed, and of work "
                    + "recalled. For those whose grants reach the plan's owner.")
    public RevisionList revisions(@PathParam("id") UUID id) {
        return new RevisionList(revisions.of(id));
    }

    @POST
    @Path("/closure")
    @Idempotent
    @Operation(
            summary = "Closes an issued plan",
            description =
                    "Open work is recalled with the reason, which is needed then; results that wait for a review hold it up.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlanResponse.class)))
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ClosureRequest request) {
        var plan = closure.close(id, ExpectedVersion.of(ifMatch), request.reason());
        return Response.ok(plan).tag(ETags.strong(plan.version())).build();
    }
}
