package vn.chiso.task.assignment;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;

@Path("/api/v1/assignments")
@Tag(name = "assignments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AssignmentResource {

    private final AssignmentReading reading;
    private final AssignmentWork work;

    AssignmentResource(AssignmentReading reading, AssignmentWork work) {
        this.reading = reading;
        this.work = work;
    }

    /** Shape of the page, for the contract. */
    record AssignmentPage(List<AssignmentResponse> items, String next) {}

    @GET
    @Operation(summary = "Assignments that the caller is a party to or oversees, in the order they were given out")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentPage.class)))
    public Response list(
            @BeanParam @Valid AssignmentFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Pages.ok(reading.list(filter, page), uri);
    }

    @GET
    @Path("/statistics")
    @Operation(summary = "The same assignments, counted")
    public AssignmentStatistics statistics(@BeanParam @Valid AssignmentFilter filter) {
        return reading.statistics(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One assignment with its reports")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        var assignment = reading.get(id);
        var unchanged = request.evaluatePreconditions(tag(assignment));
        return (unchanged == null ? Response.ok(assignment) : unchanged)
                .tag(tag(assignment))
                .build();
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent
    @Operation(summary = "The performer's unit takes the work on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(work.accept(id, ExpectedVersion.of(ifMatch)));
    }

    @POST
    @Path("/{id}/reports")
    @Idempotent
    @Operation(summary = "The performer's unit reports the work done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response report(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReportRequest request) {
        return tagged(work.report(id, ExpectedVersion.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/review")
    @Idempotent
    @Operation(summary = "A coordinator of the owner, never the performer, confirms or rejects the reported result")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AssignmentResponse.class)))
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReviewRequest request) {
        return tagged(work.review(id, ExpectedVersion.of(ifMatch), request));
    }

    private static Response tagged(AssignmentResponse assignment) {
        return Response.ok(assignment).tag(tag(assignment)).build();
    }

    /** The tag names the lateness too: it changes with the business date while the version stays. */
    private static EntityTag tag(AssignmentResponse assignment) {
        return new EntityTag(assignment.version() + "." + assignment.timeliness());
    }
}
